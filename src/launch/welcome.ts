import type { Config, PlatformAccess } from '../config.ts';

/** What a person reads when everything runs: the addresses, what to do next, how to end it. */
export function welcome(config: Config, page: string): string {
  const lines = ['', '  Twice is running.', '', `  Page      ${page}`, `            ${nextStep(config)}`];
  if (config.sandbox.needed) {
    const { origin } = config.sandbox;
    lines.push(
      `  Sandbox   ${origin}`,
      `            What was truly posted: ${origin}/ledger · faults on order: POST ${origin}/faults`,
    );
  }
  lines.push(
    `  X         ${road(config.x, config)}`,
    `  Reddit    ${road(config.reddit, config)}`,
    `  Data      ${config.dataDir}`,
    '  Stop      Ctrl-C',
    '',
  );
  return `${lines.join('\n')}\n`;
}

function nextStep({ sandbox }: Config): string {
  return sandbox.needed
    ? 'Open it: the sandbox’s customers begin to write, and drafts appear for you to approve.'
    : 'Open it: drafts appear for you to approve as soon as somebody complains.';
}

function road({ target, apiUrl }: PlatformAccess<unknown>, config: Config): string {
  if (target === 'sandbox') return 'the sandbox (no credentials are set; .env.example names them)';
  if (target === 'other') return `${apiUrl}`;
  return config.sendToRealPlatforms
    ? 'the platform itself, replies are sent'
    : 'the platform itself, read only (SEND_TO_REAL_PLATFORMS=on sends replies)';
}
