import { ActionIcon, FileButton, Menu } from '@mantine/core';
import { Download, Ellipsis, Upload } from 'lucide-react';
import { carryOut } from '../../api/carry-out.ts';
import { fileOf, useImport } from '../../api/keyword-drafts.ts';
import type { KeywordSetView } from '../../api/types.ts';
import { tellDone, tellProblem } from '../../parts/tell.ts';

/** A version goes out as a file, and a file comes in as the draft. */
export function FileMenu({ set, revision }: { set: KeywordSetView; revision: number }) {
  const bringing = useImport(set.id);
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    const yaml = await file.text();
    carryOut(
      bringing,
      { yaml, revision },
      {
        onSuccess: () => tellDone('The file is the draft now', 'Nothing is live by it: look, then save.'),
        onError: (error) => tellProblem(`${file.name} was not taken`, error),
      },
    );
  };
  return (
    <FileButton onChange={take} accept=".yaml,.yml,text/yaml" inputProps={{ 'aria-label': 'A YAML file' }}>
      {(upload) => (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label="Files" loading={bringing.isPending}>
              <Ellipsis size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              component="a"
              href={fileOf(set.id, set.version)}
              download
              leftSection={<Download size={14} />}
            >
              Download version {set.version} as YAML
            </Menu.Item>
            <Menu.Item leftSection={<Upload size={14} />} onClick={upload.onClick}>
              Upload a YAML file as the draft
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  );
}
