import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { carryOut } from '../api/carry-out.ts';
import { usePosted } from '../api/cases.ts';
import type { Platform, ReplyView } from '../api/types.ts';
import { PLATFORM_NAME } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';

/** A person has seen our reply in public and says where, for when the timeline was not read or shows it late. */
export function ItIsPublic(props: {
  reply: ReplyView;
  platform: Platform;
  opened: boolean;
  close: () => void;
}) {
  const posted = usePosted();
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    carryOut(
      posted,
      { id: props.reply.id, ...(url.trim() ? { url: url.trim() } : {}) },
      {
        onSuccess: () => {
          tellDone('Counted as public', 'It takes its place among the two replies.');
          props.close();
        },
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  };
  return (
    <Modal opened={props.opened} onClose={props.close} title={<Text fw={650}>It is public</Text>}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="var(--tw-soft)">
            A reply posted by hand is found on our timeline by itself. Say it here when you see it before we
            do.
          </Text>
          <TextInput
            label={`Its address on ${PLATFORM_NAME[props.platform]}`}
            description="When you have it"
            type="url"
            data-autofocus
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Button type="submit" loading={posted.isPending}>
            It is public
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
