import { Button, Group } from '@mantine/core';
import { Calculator } from 'lucide-react';
import { carryOut } from '../../../api/carry-out.ts';
import type { KeywordSetBody, KeywordSetView, VolumeView } from '../../../api/types.ts';
import { useAskCounts } from '../../../api/volume.ts';
import { price } from '../../../parts/money.ts';
import { tellProblem } from '../../../parts/tell.ts';
import { When } from '../../../parts/when.tsx';
import classes from './cost.module.css';

/** X counts what a search would find without reading it; asking has its price, so a person says when. */
export function AskCounts(props: {
  set: KeywordSetView;
  body: KeywordSetBody;
  counts: VolumeView['counts'];
}) {
  const { set, body, counts } = props;
  const counting = useAskCounts(set, body);
  if (!counts.canAsk) return null;
  const count = (): void =>
    carryOut(counting, undefined, { onError: (error) => tellProblem('X did not count', error) });
  return (
    <Group gap="sm">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Calculator size={14} />}
        loading={counting.isPending}
        onClick={count}
      >
        Let X count these words: {price(counts.usd)}
      </Button>
      <span className={classes.soft}>
        {counts.askedAt ? (
          <>
            counted <When at={counts.askedAt} />
          </>
        ) : (
          'what we heard knows only the words we listened for; X knows all posts of the last 7 days'
        )}
      </span>
    </Group>
  );
}
