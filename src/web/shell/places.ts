import { ChartColumn, CircleAlert, Inbox, MessagesSquare, Radio, Rss, Scale, TextSearch } from 'lucide-react';

/** The rooms of the house, in the order of the rail. */
export const PLACES = [
  { path: '/', label: 'To approve', icon: Inbox },
  { path: '/attention', label: 'Attention', icon: CircleAlert },
  { path: '/cases', label: 'Cases', icon: MessagesSquare },
  { path: '/mentions', label: 'Mentions', icon: Rss },
  { path: '/judging', label: 'Judging', icon: Scale },
  { path: '/keywords', label: 'Keywords', icon: TextSearch },
  { path: '/coverage', label: 'Coverage', icon: ChartColumn },
  { path: '/sources', label: 'Sources', icon: Radio },
] as const;
