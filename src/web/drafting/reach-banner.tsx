import { Ban, Hand, type LucideIcon, Send } from 'lucide-react';
import type { ReachView } from '../api/types.ts';
import { Banner, type BannerTone } from '../parts/banner.tsx';

const ROAD: Record<ReachView['reach'], { says: string; tone: BannerTone; icon: LucideIcon }> = {
  api: { says: 'Sent from here.', tone: 'accent', icon: Send },
  'by-hand': { says: 'Posted by hand.', tone: 'warn', icon: Hand },
  none: { says: 'No road.', tone: 'bad', icon: Ban },
};

/** How the reply may travel, said before anybody writes it. */
export function ReachBanner({ reach }: { reach: ReachView }) {
  const { says, tone, icon } = ROAD[reach.reach];
  return (
    <Banner tone={tone} icon={icon}>
      <b>{says}</b> {reach.why}
    </Banner>
  );
}
