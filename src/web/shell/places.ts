import {
  ChartColumn,
  CircleAlert,
  Inbox,
  type LucideIcon,
  MessagesSquare,
  Radio,
  Rss,
  Scale,
  TextSearch,
} from 'lucide-react';

interface Place {
  path: string;
  label: string;
  short?: string;
  icon: LucideIcon;
}

/** The rooms of the house, in the order of the rail; `short` where a phone has no room for the label. */
export const PLACES: readonly Place[] = [
  { path: '/', label: 'To approve', short: 'Approve', icon: Inbox },
  { path: '/attention', label: 'Attention', icon: CircleAlert },
  { path: '/cases', label: 'Cases', icon: MessagesSquare },
  { path: '/mentions', label: 'Mentions', icon: Rss },
  { path: '/judging', label: 'Judging', icon: Scale },
  { path: '/keywords', label: 'Keywords', icon: TextSearch },
  { path: '/coverage', label: 'Coverage', icon: ChartColumn },
  { path: '/sources', label: 'Sources', icon: Radio },
];
