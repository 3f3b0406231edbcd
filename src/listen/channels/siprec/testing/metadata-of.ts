/** Somebody a call of a test is between. */
export interface Person {
  id: string;
  aor: string;
  name?: string;
  /** Label of the stream they send. */
  label?: string;
  /** They have left. */
  gone?: true;
}

/** Writes the metadata of a call between people, as RFC 7865 has them. */
export function metadataOf(people: readonly Person[], { session = 'c29tZS1zZXNzaW9u', mode = 'complete' }: { session?: string; mode?: 'complete' | 'partial' } = {}): string {
  const each = people.map(
    ({ id, aor, name, label, gone }) => `
  <participant participant_id="${id}"><nameID aor="${aor}">${name === undefined ? '' : `<name xml:lang="de">${name}</name>`}</nameID></participant>
  <participantsessionassoc participant_id="${id}" session_id="${session}"><associate-time>2026-11-22T08:00:00Z</associate-time>${gone ? '<disassociate-time>2026-11-22T08:05:00Z</disassociate-time>' : ''}</participantsessionassoc>
  <participantstreamassoc participant_id="${id}">${label === undefined ? '' : `<send>stream-${label}</send>`}</participantstreamassoc>${label === undefined ? '' : `
  <stream stream_id="stream-${label}" session_id="${session}"><label>${label}</label></stream>`}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<recording xmlns="urn:ietf:params:xml:ns:recording:1">
  <datamode>${mode}</datamode>
  <session session_id="${session}"><start-time>2026-11-22T08:00:00Z</start-time></session>${each.join('')}
</recording>`;
}
