import { useElementSize } from '@mantine/hooks';

const LEAST = 300;

/** How wide a plot is drawn, in its own units: as wide as it is shown, so that its letters keep their size on a phone. Put `ref` around it. */
export function usePlotWidth(most: number) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return { ref, width: width === 0 ? most : Math.min(most, Math.max(LEAST, width)) };
}
