import { Group, Stack, Text } from '@mantine/core';
import { useAboutUsModel } from '../../../api/about-us-model.ts';
import type { AboutUsModelView } from '../../../api/types.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { When } from '../../../parts/when.tsx';
import card from '../mention-card.module.css';
import { LineChoice } from './line-choice.tsx';

/** How well posts about us are told from others, and the line a person may draw. */
export function ModelCard() {
  const aboutUs = useAboutUsModel();
  if (!aboutUs.data)
    return aboutUs.isError ? (
      <ProblemNote what="This could not be loaded" error={aboutUs.error} retry={() => aboutUs.refetch()} />
    ) : null;
  const view = aboutUs.data;
  return (
    <section className={card.card} aria-label="How sure we are">
      <Group justify="space-between" align="flex-start" gap="lg">
        <Stack gap={2} flex={1} miw={260}>
          <Text fw={650}>{qualityWords(view)}</Text>
          <Text size="sm" c="var(--tw-soft)">
            {stateWords(view)}
            {view.drawn && (
              <>
                {' '}
                {view.drawn.by}, <When at={view.drawn.at} />.
              </>
            )}
          </Text>
        </Stack>
        <LineChoice view={view} />
      </Group>
    </section>
  );
}

/** “Right in 43 of 50” is said of judgements that were not learnt from. */
function qualityWords({ quality, judged }: AboutUsModelView): string {
  if (!quality || Math.min(judged.aboutUs, judged.notUs) === 0)
    return 'Nothing learnt yet: say of some posts whether they are about you, of both kinds.';
  return `Right in ${quality.right} of ${quality.of} of your own judgements, each asked before it was learnt`;
}

function stateWords({ line, counts, judged, needed }: AboutUsModelView): string {
  const few = `${judged.aboutUs} of ${needed} about us and ${judged.notUs} of ${needed} not about us are judged.`;
  if (line === null)
    return Math.min(judged.aboutUs, judged.notUs) < needed
      ? `Nothing is set aside. For a line, ${few}`
      : 'Nothing is set aside.';
  if (!counts) return `The line rests, because too few judgements stand: ${few}`;
  return 'Posts below the line open no case by themselves. Whoever tags us is never set aside.';
}
