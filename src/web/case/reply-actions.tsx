import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Check, ExternalLink, EyeOff, RotateCw, X } from 'lucide-react';
import { carryOut } from '../api/carry-out.ts';
import { useSayNotPublic, useTryAgain } from '../api/cases.ts';
import type { PersonView, ReplyView } from '../api/types.ts';
import { nameOf, PLATFORM_NAME } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';
import { CancelReply } from './cancel-reply.tsx';
import { ItIsPublic } from './it-is-public.tsx';

type Act = 'compose' | 'public' | 'again' | 'cancel';

/** What a person may do with a reply that did not simply go out, by its state. */
const MAY: Record<ReplyView['state'], readonly Act[]> = {
  ready: ['cancel'],
  'by-hand': ['compose', 'public', 'cancel'],
  unknown: ['public', 'cancel'],
  failed: ['again'],
  sending: [],
  sent: [],
  cancelled: [],
};

export function ReplyActions({ reply, person }: { reply: ReplyView; person: PersonView }) {
  const may = MAY[reply.state];
  const [cancelling, cancel] = useDisclosure(false);
  const [telling, tell] = useDisclosure(false);
  if (may.length === 0) return null;
  return (
    <Group gap="xs" mt="xs">
      {may.includes('compose') && reply.composeUrl && (
        <Button
          component="a"
          href={reply.composeUrl}
          target="_blank"
          rel="noreferrer"
          size="xs"
          leftSection={<ExternalLink size={14} />}
        >
          Open {PLATFORM_NAME[person.platform]}’s composer
        </Button>
      )}
      {may.includes('again') && <TryAgain reply={reply} person={person} />}
      {may.includes('public') && (
        <Button size="xs" variant="default" leftSection={<Check size={14} />} onClick={tell.open}>
          It is public
        </Button>
      )}
      {reply.mayBeCalledAbsent && <NotPublic reply={reply} />}
      {may.includes('cancel') && (
        <Button size="xs" variant="default" leftSection={<X size={14} />} onClick={cancel.open}>
          Cancel
        </Button>
      )}
      <CancelReply reply={reply} opened={cancelling} close={cancel.close} />
      <ItIsPublic reply={reply} platform={person.platform} opened={telling} close={tell.close} />
    </Group>
  );
}

function TryAgain({ reply, person }: { reply: ReplyView; person: PersonView }) {
  const again = useTryAgain();
  const press = (): void =>
    carryOut(
      again,
      { id: reply.id },
      {
        onSuccess: () =>
          tellDone('Back in the queue', `The draft for ${nameOf(person)} waits to be approved again.`),
        onError: (error) => tellProblem('It did not go back to the queue', error),
      },
    );
  return (
    <Button size="xs" leftSection={<RotateCw size={14} />} loading={again.isPending} onClick={press}>
      Try again
    </Button>
  );
}

function NotPublic({ reply }: { reply: ReplyView }) {
  const say = useSayNotPublic();
  const press = (): void =>
    carryOut(
      say,
      { id: reply.id },
      {
        onSuccess: () => tellDone('Noted', 'It counts as not published; try again for a new draft.'),
        onError: (error) => tellProblem('It was not noted', error),
      },
    );
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<EyeOff size={14} />}
      loading={say.isPending}
      onClick={press}
    >
      It is not there
    </Button>
  );
}
