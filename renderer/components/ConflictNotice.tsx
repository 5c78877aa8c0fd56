import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

interface ConflictNoticeProps {
  readonly title: string;
  readonly body: string;
  /** What stands there now, a line for each field; left out where the form keeps all or nothing. */
  readonly fields?: readonly { readonly field: string; readonly words: string }[];
  readonly isSaving: boolean;
  readonly takeTheirs?: { readonly label: string; readonly onClick: () => void };
  readonly keepMine: { readonly label: string; readonly onClick: () => void };
}

/** Tells what was written elsewhere meanwhile, and asks which to keep. What was typed stands below, untouched. */
export function ConflictNotice({ title, body, fields, isSaving, takeTheirs, keepMine }: ConflictNoticeProps) {
  return (
    <Alert role="alert" color="lamp" variant="light" icon={<IconAlertTriangle aria-hidden="true" />} title={title}>
      <Text size="sm">{body}</Text>
      {fields === undefined ? null : (
        <List size="sm" mt="xs">
          {fields.map(({ field, words }) => (
            <List.Item key={field}>{words}</List.Item>
          ))}
        </List>
      )}
      <Group justify="flex-end" gap="xs" mt="xs">
        {takeTheirs === undefined ? null : (
          <Button size="xs" variant="default" disabled={isSaving} onClick={takeTheirs.onClick}>
            {takeTheirs.label}
          </Button>
        )}
        <Button size="xs" loading={isSaving} onClick={keepMine.onClick}>
          {keepMine.label}
        </Button>
      </Group>
    </Alert>
  );
}
