import { Button, Menu } from '@mantine/core';
import { Check, ChevronDown } from 'lucide-react';
import type { LabelInput, MentionView, Severity } from '../api/types.ts';
import classes from './labelling.module.css';
import { answerSays, SEVERITY_SAYS, TOPICS } from './said-words.ts';
import { useSay } from './use-say.ts';

const SEVERITIES: readonly Severity[] = ['strong', 'mild', 'none'];
const IS: readonly LabelInput[] = [
  { question: 'complaint', answer: true },
  { question: 'complaint', answer: false },
];

/** Everything a person may say of a post, with what was said and what the classifier read. */
export function CorrectMenu({ mention }: { mention: MentionView }) {
  const { say, pending } = useSay(mention);
  const item = (answer: LabelInput, says = answerSays(answer)) => (
    <Answer key={says} answer={answer} says={says} mention={mention} say={say} />
  );
  return (
    <Menu
      position="bottom-end"
      width={240}
      withinPortal
      classNames={{ item: classes.item, label: classes.label }}
    >
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={500}
          loading={pending}
          rightSection={<ChevronDown size={13} />}
        >
          Correct
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={480} style={{ overflowY: 'auto' }}>
        <Menu.Label>Is it a complaint?</Menu.Label>
        {IS.map((answer) => item(answer))}
        <Menu.Label>How severe</Menu.Label>
        {SEVERITIES.map((answer) => item({ question: 'severity', answer }, SEVERITY_SAYS[answer]))}
        <Menu.Label>Topic</Menu.Label>
        {TOPICS.map((answer) => item({ question: 'topic', answer }))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Answer(props: {
  answer: LabelInput;
  says: string;
  mention: MentionView;
  say: (said: LabelInput) => void;
}) {
  const { answer, says, mention, say } = props;
  const said = mention.said.find((one) => one.question === answer.question);
  const chosen = said?.answer === answer.answer;
  return (
    <Menu.Item
      onClick={() => say(answer)}
      disabled={chosen}
      leftSection={
        <Check size={13} style={{ visibility: chosen ? 'visible' : 'hidden' }} aria-hidden="true" />
      }
      rightSection={
        readByClassifier(mention, answer) && <span className={classes.theirs}>the classifier’s</span>
      }
    >
      {says}
    </Menu.Item>
  );
}

function readByClassifier({ verdict }: MentionView, answer: LabelInput): boolean {
  if (!verdict || answer.question === 'complaint') return false;
  return verdict[answer.question] === answer.answer;
}
