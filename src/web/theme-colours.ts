import type { CSSVariablesResolver } from '@mantine/core';

/** Colours by what they say, not by what they are, once for light and once for dark. Text pairs keep at least 4.5:1. */
const light = {
  '--tw-ground': '#f7f7f5',
  '--tw-panel': '#ffffff',
  '--tw-line': '#e7e5e0',
  '--tw-ink': '#1d1d1b',
  '--tw-body': '#3b3a37',
  '--tw-soft': '#686661',
  '--tw-faint': '#77746e',
  '--tw-accent': '#2f5d50',
  '--tw-accent-ink': '#234a40',
  '--tw-accent-soft': '#e6efec',
  '--tw-accent-line': '#c8dbd5',
  '--tw-ours': '#fbfdfc',
  '--tw-warn': '#a84c14',
  '--tw-warn-ink': '#7d3a10',
  '--tw-warn-soft': '#fbeee4',
  '--tw-warn-line': '#d98e2b',
  '--tw-bad': '#b3261e',
  '--tw-bad-ink': '#8c1d17',
  '--tw-bad-soft': '#fbe9e7',
  '--tw-good': '#2a7448',
  '--tw-note': '#43507f',
  '--tw-note-soft': '#edeff6',
  '--tw-mark': '#fde9a9',
  '--tw-pill': '#1d1d1b',
  '--tw-pill-ink': '#ffffff',
};

const dark: Record<keyof typeof light, string> = {
  '--tw-ground': '#161716',
  '--tw-panel': '#1e201f',
  '--tw-line': '#323533',
  '--tw-ink': '#ecebe7',
  '--tw-body': '#d3d1cb',
  '--tw-soft': '#a9a7a0',
  '--tw-faint': '#94928b',
  '--tw-accent': '#7fb8a6',
  '--tw-accent-ink': '#bfe0d6',
  '--tw-accent-soft': '#243530',
  '--tw-accent-line': '#3b5a50',
  '--tw-ours': '#1f2624',
  '--tw-warn': '#eba063',
  '--tw-warn-ink': '#f3c9a0',
  '--tw-warn-soft': '#3a2a1c',
  '--tw-warn-line': '#d98e2b',
  '--tw-bad': '#f08a80',
  '--tw-bad-ink': '#f6bdb6',
  '--tw-bad-soft': '#3d2321',
  '--tw-good': '#7cc596',
  '--tw-note': '#a9b6e3',
  '--tw-note-soft': '#272b3a',
  '--tw-mark': '#5e4d14',
  '--tw-pill': '#ecebe7',
  '--tw-pill-ink': '#1d1d1b',
};

export const coloursBySense: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...light, ...forMantine(light) },
  dark: { ...dark, ...forMantine(dark) },
});

/** The library's own greys are too pale for small type: its parts speak in our colours too. */
function forMantine(colours: Record<keyof typeof light, string>): Record<string, string> {
  return {
    '--mantine-color-body': colours['--tw-panel'],
    '--mantine-color-text': colours['--tw-ink'],
    '--mantine-color-dimmed': colours['--tw-soft'],
    '--mantine-color-placeholder': colours['--tw-faint'],
    '--mantine-color-error': colours['--tw-bad'],
    '--mantine-color-default-border': colours['--tw-line'],
  };
}
