import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KeywordSetBody, Platform } from '../../api/types.ts';
import { PLATFORM_NAME } from '../../parts/names.ts';
import { AddSharedList } from './add-shared-list.tsx';
import { AmbiguousWords } from './ambiguous-words.tsx';
import classes from './keywords-page.module.css';
import { LeastFollowers } from './least-followers.tsx';
import { PlacesField } from './places-field.tsx';
import { RulesBox } from './rules-box.tsx';
import { TermField, type TermTone } from './term-field.tsx';
import type { TermGroup } from './tidy-term.ts';
import type { EditedSet } from './use-edited-set.ts';

interface Box {
  title: string;
  lists: readonly { group: TermGroup; label: string; placeholder: string; tone: TermTone }[];
}

const FINDS: Box = {
  title: 'Any of these',
  lists: [
    {
      group: 'words',
      label: 'Words and phrases',
      placeholder: 'a name, a product, a slip of the pen',
      tone: 'accent',
    },
    { group: 'hashtags', label: 'Hashtags', placeholder: '#brand', tone: 'accent' },
    { group: 'handles', label: 'Our handles', placeholder: '@brand', tone: 'accent' },
    { group: 'addresses', label: 'Web addresses', placeholder: 'brand.example', tone: 'accent' },
  ],
};

const LEAVES_OUT: Box = {
  title: 'None of these',
  lists: [
    { group: 'exclude', label: 'Words that rule a post out', placeholder: 'hiring, giveaway', tone: 'bad' },
    { group: 'excludeAuthors', label: 'Authors to leave out', placeholder: 'ourselves, a bot', tone: 'bad' },
  ],
};

const WHERE: Box = {
  title: 'Where',
  lists: [
    { group: 'languages', label: 'Languages', placeholder: 'any; or en, zh, ru', tone: 'note' },
    {
      group: 'communities',
      label: 'Subreddits read in full',
      placeholder: 'travel',
      tone: 'note',
    },
    { group: 'onlyCommunities', label: 'Only posts of these subreddits', placeholder: 'any', tone: 'note' },
    { group: 'onlyAuthors', label: 'Only posts of these authors', placeholder: 'any', tone: 'note' },
  ],
};

/** The set as lists for people who know no Boolean; what no list can say stands among the expressions. */
export function SetForm({ edited, saved }: { edited: EditedSet; saved: KeywordSetBody }) {
  return (
    <Stack gap="sm">
      <TermBox box={FINDS} edited={edited} saved={saved}>
        <AddSharedList group="words" edited={edited} />
      </TermBox>
      <AmbiguousWords edited={edited} saved={saved} />
      <RulesBox edited={edited} saved={saved} />
      <TermBox box={LEAVES_OUT} edited={edited} saved={saved}>
        <AddSharedList group="exclude" edited={edited} />
      </TermBox>
      <TermBox box={WHERE} edited={edited} saved={saved}>
        <Platforms chosen={edited.body.platforms} onChange={(platforms) => edited.change({ platforms })} />
        <LeastFollowers edited={edited} />
        <PlacesField edited={edited} saved={saved} />
      </TermBox>
    </Stack>
  );
}

function TermBox(props: { box: Box; edited: EditedSet; saved: KeywordSetBody; children?: ReactNode }) {
  const { box, edited, saved, children } = props;
  return (
    <section className={classes.box} aria-label={box.title}>
      <Text size="sm" fw={650} c="var(--tw-body)">
        {box.title}
      </Text>
      {box.lists.map((list) => (
        <div key={list.group} className={classes.list}>
          <div className={classes.meta}>{list.label}</div>
          <TermField
            {...list}
            terms={edited.body[list.group]}
            saved={saved[list.group]}
            onChange={(terms) => edited.change({ [list.group]: terms })}
          />
        </div>
      ))}
      {children}
    </section>
  );
}

const ALL_PLATFORMS = Object.keys(PLATFORM_NAME) as Platform[];

/** A set listens to one platform at least: the last one cannot be switched off. */
function Platforms({
  chosen,
  onChange,
}: {
  chosen: readonly Platform[];
  onChange: (platforms: Platform[]) => void;
}) {
  const toggle = (platform: Platform): void => {
    const next = ALL_PLATFORMS.filter((other) => chosen.includes(other) !== (other === platform));
    if (next.length > 0) onChange(next);
  };
  return (
    <Group gap="md">
      {ALL_PLATFORMS.map((platform) => (
        <Checkbox
          key={platform}
          size="xs"
          label={PLATFORM_NAME[platform]}
          checked={chosen.includes(platform)}
          onChange={() => toggle(platform)}
        />
      ))}
    </Group>
  );
}
