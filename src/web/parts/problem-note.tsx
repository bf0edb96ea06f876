import { Box, Button } from '@mantine/core';
import { CircleAlert, RotateCw } from 'lucide-react';
import { Banner } from './banner.tsx';

/** Something could not be loaded: what happened, and a way to ask again. */
export function ProblemNote({ what, error, retry }: { what: string; error: Error; retry: () => void }) {
  return (
    <Box p="md">
      <Banner
        tone="bad"
        icon={CircleAlert}
        role="alert"
        acts={
          <Button size="compact-sm" variant="default" leftSection={<RotateCw size={13} />} onClick={retry}>
            Try again
          </Button>
        }
      >
        <b>{what}.</b> {error.message}
      </Banner>
    </Box>
  );
}
