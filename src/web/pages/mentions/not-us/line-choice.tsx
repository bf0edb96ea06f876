import { Select } from '@mantine/core';
import { useDrawLine } from '../../../api/about-us-model.ts';
import { carryOut } from '../../../api/carry-out.ts';
import type { AboutUsModelView } from '../../../api/types.ts';
import { tellDone, tellProblem } from '../../../parts/tell.ts';

const OFF = 'off';

/** Where the line lies: each choice says what it would have done to the posts the team has judged. */
export function LineChoice({ view }: { view: AboutUsModelView }) {
  const draw = useDrawLine();
  const enough = Math.min(view.judged.aboutUs, view.judged.notUs) >= view.needed;
  const choose = (value: string | null): void => {
    if (value === null) return;
    const line = value === OFF ? null : Number(value);
    carryOut(draw, line, {
      onSuccess: () => tellDone(line === null ? 'Nothing is set aside any more' : 'The line is drawn'),
      onError: (error) => tellProblem('The line was not drawn', error),
    });
  };
  return (
    <Select
      label="Set aside what is"
      size="xs"
      w={330}
      maw="100%"
      allowDeselect={false}
      disabled={draw.isPending || (!enough && view.line === null)}
      value={view.line === null ? OFF : String(view.line)}
      data={[{ value: OFF, label: 'nothing: all are mentions' }, ...linesOf(view)]}
      onChange={choose}
    />
  );
}

function linesOf({ choices, judged, line }: AboutUsModelView): { value: string; label: string }[] {
  const offered = choices.map((choice) => ({
    value: String(choice.line),
    label: `${under(choice.line)}: ${choice.notUs} of ${judged.notUs} noise, ${choice.aboutUs} of ${judged.aboutUs} of ours`,
  }));
  const other = line !== null && !choices.some((choice) => choice.line === line);
  return other ? [...offered, { value: String(line), label: under(line) }] : offered;
}

function under(line: number): string {
  return `under ${Math.round(100 * line)} % likely`;
}
