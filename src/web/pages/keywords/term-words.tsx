import { useSharedLists } from '../../api/expression.ts';

/** The name of the shared list that a term stands for, or null. */
export function listNamed(term: string): string | null {
  return /^list:\s*(\S.*)$/i.exec(term)?.[1] ?? null;
}

/** A term as its chip shows it; a shared list with its size, and its first words on hover. */
export function TermWords({ term }: { term: string }) {
  const name = listNamed(term);
  return name === null ? term : <ListWords name={name} />;
}

function ListWords({ name }: { name: string }) {
  const lists = useSharedLists();
  const list = lists.find((one) => one.name === name);
  if (!list) return <span title="There is no such shared list">list: {name}</span>;
  const more = list.size > list.first.length ? ', …' : '';
  return (
    <span title={`${list.first.join(', ')}${more}`}>
      list: {name} ({list.size.toLocaleString('en')})
    </span>
  );
}
