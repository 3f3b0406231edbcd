// Written by `npm run db:describe` from the migrated database. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** A column with a default: may be left out on insert. */
type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** JSON is parsed by a schema where it is read. */
type Json = ColumnType<unknown, string, string>;

export interface Rows {
  'access.account': {
    id: string;
    employee_id: string;
    provider_id: string;
    account_id: string;
    password: string | null;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: Timestamp | null;
    refresh_token_expires_at: Timestamp | null;
    scope: string | null;
    created_at: Generated<Timestamp>;
    updated_at: Generated<Timestamp>;
  };
  'access.attempt': {
    subject: Buffer;
    failures: number;
    since: Timestamp;
  };
  'access.invitation': {
    id: string;
    employee_id: string | null;
    name: string;
    email: string;
    function_de: string | null;
    function_en: string | null;
    unit_id: string | null;
    superior_id: string | null;
    roles: string[];
    language: string;
    hash: Buffer;
    invited_by: string;
    created_at: Generated<Timestamp>;
    expires_at: Timestamp;
  };
  'access.person': {
    id: string | null;
    name: string | null;
    email: string | null;
    email_verified: boolean | null;
    image: string | null;
    created_at: Timestamp | null;
    updated_at: Timestamp | null;
  };
  'access.provider': {
    singleton: Generated<boolean>;
    label: string;
    issuer: string;
    client_id: string;
    client_secret: Buffer | null;
    guest_domains: Generated<string[]>;
    vouches_for_addresses: Generated<boolean>;
    version: string;
  };
  'access.session': {
    id: string;
    token: string;
    employee_id: string;
    device: string | null;
    ip_address: string | null;
    expires_at: Timestamp;
    created_at: Timestamp;
    updated_at: Timestamp;
  };
  'access.token': {
    id: string;
    employee_id: string;
    name: string;
    hash: Buffer;
    scopes: string[];
    created_at: Generated<Timestamp>;
    expires_at: Timestamp;
    last_used_on: string | null;
  };
  'access.verification': {
    id: string;
    identifier: string;
    value: string;
    expires_at: Timestamp;
    created_at: Timestamp;
    updated_at: Timestamp;
  };
  'calls.nonce': {
    hash: Buffer;
    at: Timestamp;
  };
  'consent.head': {
    day: string;
    chains: number;
    rows: string;
    digest: Buffer;
    signature: Buffer;
    document: Json;
    created_at: Generated<Timestamp>;
    number: number;
  };
  'consent.ledger': {
    conversation_id: string;
    n: number;
    at: Timestamp;
    kind: string;
    party: string;
    purpose: string;
    subject_id: string | null;
    seq: number;
    facts: Json | null;
    commitment: Buffer;
    previous: Buffer;
    hash: Buffer;
  };
  'consent.salt': {
    subject_id: string;
    salt: Buffer;
  };
  'consent.signed_end': {
    conversation_id: string;
    since: number;
    until: number | null;
    n: number;
    hash: Buffer;
    last_on: string;
  };
  'consent.wording': {
    id: string;
    purpose: string;
    language: string;
    version: number;
    template: string;
    hash: Buffer;
    created_at: Generated<Timestamp>;
    created_by: string | null;
  };
  'conversations.brand': {
    id: string;
    key: string;
    name: string;
  };
  'conversations.conversation': {
    id: string;
    customer_id: string;
    channel: string;
    origin: string;
    language: string;
    state: string;
    agent_id: string | null;
    brand_id: string | null;
    product_id: string | null;
    reason_id: string | null;
    last_seq: Generated<number>;
    opened_at: Timestamp;
    taken_at: Timestamp | null;
    wrapped_up_at: Timestamp | null;
    closed_at: Timestamp | null;
    source: string | null;
    occasion: string | null;
    place: string | null;
  };
  'conversations.event': {
    conversation_id: string;
    seq: number;
    at: Timestamp;
    kind: string;
    party: string;
    actor_id: string | null;
    body: Json;
    idempotency_key: string | null;
    xid: Generated<string>;
  };
  'conversations.product': {
    id: string;
    key: string;
    brand_id: string;
    name_de: string;
    name_en: string;
  };
  'conversations.reason': {
    id: string;
    key: string;
    parent_id: string | null;
    name_de: string;
    name_en: string;
    active: Generated<boolean>;
  };
  'drives.drive': {
    id: string;
    sentence: string;
    from_on: string;
    until_on: string;
    unit_id: string | null;
    started_by: string | null;
    started_at: Timestamp;
    ended_at: Timestamp | null;
    reminded_at: Timestamp | null;
    signer_id: string | null;
    word: string | null;
    signed_at: Timestamp | null;
  };
  'drives.put_away': {
    drive_id: string;
    employee_id: string;
    at: Timestamp;
  };
  'gate.heard': {
    visit_id: string;
    host_id: string;
    guest_id: string;
    conversation_id: string;
    grant_seq: number;
    first_seq: number;
    last_seq: number;
    turns: number;
    first_at: Timestamp;
    last_at: Timestamp;
    sound_ms: Generated<number>;
  };
  'gate.reheard': {
    id: string;
    visit_id: string;
    guest_id: string;
    conversation_id: string;
    grant_seq: number;
    turns: number;
    at: Timestamp;
  };
  'imports.refusal': {
    run_id: string;
    line: number;
    field: string;
    reason: string;
    about: string;
  };
  'imports.run': {
    id: string;
    name: string | null;
    started_by: string | null;
    started_at: Timestamp;
    seen_at: Timestamp;
    ended_at: Timestamp | null;
    state: Generated<string>;
    is_cancelled: Generated<boolean>;
    size: string | null;
    bytes: Generated<string>;
    imported: Generated<number>;
    known: Generated<number>;
    refused: Generated<number>;
    without_audio: Generated<number>;
  };
  'impressions.impression': {
    id: string;
    author_id: string;
    visit_id: string;
    kind: string;
    text: string;
    consequence: string | null;
    handle: string | null;
    turn_key: string | null;
    conversation_id: string | null;
    seq: number | null;
    channel: string | null;
    language: string | null;
    origin: string | null;
    brand_id: string | null;
    product_id: string | null;
    reason_id: string | null;
    unit_id: string | null;
    at: Timestamp;
    recorded_at: Timestamp;
    edited_at: Timestamp | null;
    removed_at: Timestamp | null;
  };
  'impressions.place': {
    visit_id: string;
    handle: string;
    conversation_id: string | null;
  };
  'impressions.quote': {
    impression_id: string;
    conversation_id: string | null;
    customer_id: string | null;
    seq: number | null;
    grant_seq: number | null;
    said_at: Timestamp;
    excerpt: string | null;
    state: Generated<string>;
    ended_at: Timestamp | null;
  };
  'letters.letter': {
    employee_id: string;
    week: string | null;
    state: string;
    at: Timestamp;
    thanks: Generated<string[]>;
    id: Generated<string>;
  };
  'letters.reader': {
    employee_id: string;
    since: Timestamp | null;
    looked_at: Timestamp | null;
  };
  'letters.settings': {
    is_one: Generated<boolean>;
    weekday: number;
    hour: number;
    host: string | null;
    port: number | null;
    security: string | null;
    username: string | null;
    password: Buffer | null;
    certificate: string | null;
    sender_address: string | null;
    sender_name: string | null;
    house: string;
    changed_at: Timestamp;
    due_from: Timestamp;
  };
  'lines.agent': {
    line_id: string;
    external_id: string;
    name: string | null;
    employee_id: string | null;
    seen_at: Timestamp;
  };
  'lines.attachment': {
    id: string;
    conversation_id: string;
    seq: number;
    name: string;
    media_type: string;
    size: string;
    sealed: Buffer | null;
    refused: string | null;
    view: Generated<boolean>;
  };
  'lines.deed': {
    id: Generated<string>;
    line_id: string;
    thread_hash: Buffer;
    at: Timestamp;
    place: Generated<string>;
    received_at: Generated<Timestamp>;
    not_before: Generated<Timestamp>;
    attempts: Generated<number>;
    sealed: Buffer;
  };
  'lines.delivery': {
    id: string;
    line_id: string;
    thread_id: string;
    conversation_id: string;
    seq: number;
    kind: string;
    state: string;
    attempts: Generated<number>;
    next_at: Timestamp;
    since: Timestamp;
    trouble: Json | null;
    done_at: Timestamp | null;
  };
  'lines.identity': {
    hash: Buffer;
    customer_id: string;
  };
  'lines.line': {
    id: string;
    kind: string;
    name: string;
    settings: Json;
    secrets: Buffer;
    active: Generated<boolean>;
    version: string;
    public_address: string;
    created_at: Generated<Timestamp>;
    created_by: string | null;
  };
  'lines.memory': {
    line_id: string;
    name: string;
    value: Json;
  };
  'lines.message': {
    line_id: string;
    ref_hash: Buffer;
    thread_id: string;
    conversation_id: string;
    seq: number;
    sealed_ref: Buffer | null;
    at: Timestamp;
  };
  'lines.state': {
    line_id: string;
    connected_since: Timestamp | null;
    heard_at: Timestamp | null;
    trouble: Json | null;
    trouble_at: Timestamp | null;
  };
  'lines.thread': {
    id: string;
    line_id: string;
    ref_hash: Buffer;
    customer_id: string;
    conversation_id: string | null;
    sealed: Buffer;
    channel: string;
    speaker: string | null;
    changed_at: Timestamp | null;
    considered_seq: Generated<number>;
    last_at: Timestamp;
    served_by: string | null;
  };
  'people.customer': {
    id: string;
    pseudonym: string;
    language: string;
    origin: string;
    key_hash: Buffer | null;
    created_at: Generated<Timestamp>;
    erased_at: Timestamp | null;
  };
  'people.employee': {
    id: string;
    name: string;
    email: string;
    function_de: Generated<string>;
    function_en: Generated<string>;
    unit_id: string | null;
    superior_id: string | null;
    roles: Generated<string[]>;
    language: Generated<string>;
    active: Generated<boolean>;
    created_at: Generated<Timestamp>;
    forgotten_at: Timestamp | null;
  };
  'people.organisation': {
    singleton: Generated<boolean>;
    name: string;
    language: Generated<string>;
    time_zone: Generated<string>;
    guests_per_host: Generated<number>;
    asking: Generated<string>;
    retention_conversations: Generated<number>;
    retention_access: Generated<number>;
    retention_impressions: Generated<number>;
    retention_ledger: Generated<number>;
    created_at: Generated<Timestamp>;
  };
  'people.unit': {
    id: string;
    key: string;
    name_de: string;
    name_en: string;
    parent_id: string | null;
    created_at: Generated<Timestamp>;
  };
  'platform.idempotency': {
    caller: string;
    operation: string;
    key: string;
    request_hash: Buffer;
    reference: Json | null;
    created_at: Generated<Timestamp>;
  };
  'platform.instance': {
    singleton: Generated<boolean>;
    born_as: string;
    born_at: Generated<Timestamp>;
  };
  'platform.night': {
    job: string;
    at: Timestamp;
  };
  'platform.secret': {
    name: string;
    value: Buffer;
    created_at: Generated<Timestamp>;
  };
  'posters.file': {
    poster_id: string;
    format: string;
    bytes: number;
    sealed: Buffer;
  };
  'posters.place': {
    poster_id: string;
    n: number;
    thanks_id: string | null;
    x: string;
    y: string;
    width: string;
    height: string;
    left_at: Timestamp | null;
  };
  'posters.poster': {
    id: string;
    made_by: string;
    made_at: Timestamp;
    choice: Json;
    scope: string;
    language: string;
    state: Generated<string>;
    progress: Generated<string>;
    seen_at: Timestamp;
    voices: number | null;
    left_out: Generated<number>;
    refusal: Json | null;
    kept_until: Timestamp | null;
    taken_at: Timestamp | null;
  };
  'praise.example': {
    conversation_id: string;
    seq: number;
    customer_id: string;
    features: Buffer;
    is_praise: boolean;
    at: Timestamp;
  };
  'praise.found': {
    conversation_id: string;
    seq: number;
    found_by: string;
    gratitude: number;
    praise: number;
    words: string | null;
    said_at: Timestamp;
    found_at: Timestamp;
    let_go_at: Timestamp | null;
    kept: Generated<boolean>;
  };
  'praise.helper': {
    thanks_id: string;
    unit_id: string;
  };
  'praise.picture': {
    thanks_id: string;
    width: number;
    height: number;
    sealed: Buffer;
    added_at: Timestamp;
  };
  'praise.reader': {
    id: Generated<boolean>;
    xid: Generated<string>;
    cursor_conversation: string | null;
    cursor_seq: number | null;
  };
  'praise.thanks': {
    id: string;
    keeper_id: string;
    state: Generated<string>;
    text: string | null;
    language: string;
    channel: string;
    origin: string;
    mood: string;
    weight: Generated<number>;
    said_at: Timestamp;
    kept_at: Timestamp;
    changed_at: Timestamp | null;
    ended_at: Timestamp | null;
    removed_at: Timestamp | null;
    conversation_id: string | null;
    customer_id: string | null;
    seq: number | null;
    quote: Generated<boolean>;
    publish: Generated<boolean>;
    noted_may: string | null;
    noted_how: string | null;
    noted_on: string | null;
    brand_id: string | null;
    product_id: string | null;
    reason_id: string | null;
    unit_id: string | null;
    clicks: number | null;
    minutes: number | null;
    shows_name: Generated<boolean>;
    earner_id: string | null;
    earner_agrees: boolean | null;
    waits: GeneratedAlways<boolean>;
  };
  'privacy.access': {
    id: string;
    at: Timestamp;
    what: string;
    employee_id: string | null;
    by_customer: Generated<boolean>;
    host_id: string | null;
    conversation_id: string | null;
    detail: string | null;
  };
  'privacy.agreement': {
    singleton: Generated<boolean>;
    agreement_id: string;
    locked: boolean;
    since: Timestamp;
    set_by: string;
  };
  'privacy.proposal': {
    id: string;
    change: Json;
    proposed_by: string;
    proposed_at: Timestamp;
    state: Generated<string>;
    decided_by: string | null;
    decided_at: Timestamp | null;
  };
  'replay.desk': {
    singleton: Generated<boolean>;
    agent_id: string;
  };
  'search.entry': {
    id: Generated<string>;
    impression_id: string;
    author_id: string;
    at: Timestamp;
    kind: string;
    channel: string | null;
    reason_id: string | null;
    unit_id: string | null;
    access: string[];
    words: string;
  };
  'search.form': {
    form: string;
    entries: number;
  };
  'search.word': {
    word: string;
    written: string;
    entries: Generated<number>;
    since: Generated<Timestamp>;
  };
  'shadowing.chair': {
    agent_id: string;
    state: Generated<string>;
    until: Timestamp | null;
    changed_at: Generated<Timestamp>;
    after_breather: Generated<string>;
  };
  'shadowing.seat': {
    visit_id: string;
    conversation_id: string;
    handle: string;
  };
  'shadowing.side_talk': {
    id: string;
    host_id: string;
    author_id: string;
    text: string;
    at: Generated<Timestamp>;
  };
  'shadowing.visit': {
    id: string;
    host_id: string;
    guest_id: string;
    by: string;
    state: string;
    asked_at: Generated<Timestamp>;
    begun_at: Timestamp | null;
    ended_at: Timestamp | null;
    ended_by: string | null;
  };
  'themes.membership': {
    theme_id: string;
    impression_id: string;
    state: string;
    added_by: string | null;
    added_at: Timestamp;
  };
  'themes.theme': {
    id: string;
    title_de: string;
    title_en: string;
    description_de: Generated<string>;
    description_en: Generated<string>;
    merged_into: string | null;
    root_id: string;
    created_by: string | null;
    created_at: Timestamp;
    changed_at: Timestamp;
    removed_at: Timestamp | null;
  };
  'vcon.kept': {
    conversation_id: string;
    versions: string[];
    signed_by: string | null;
    record: Json;
  };
  'vcon.key': {
    id: string;
    origin: string;
    subject: string;
    fingerprint: string;
    chain: Buffer[];
    valid_until: Timestamp;
    private_key: Buffer;
    created_at: Timestamp;
    created_by: string | null;
  };
  'wall.arrangement': {
    is_one: Generated<boolean>;
    theme: string;
    letters: string | null;
    changed_at: Timestamp;
    changed_by: string | null;
  };
  'wall.screen': {
    id: string;
    kind: string;
    name: string;
    scope: string;
    shows: Generated<Json>;
    theme: string | null;
    origins: Generated<string[]>;
    hash: Buffer;
    created_at: Timestamp;
    created_by: string | null;
    last_seen_at: Timestamp | null;
  };
  'web_call.call': {
    conversation_id: string;
    held_at: Timestamp;
  };
  'web_call.offer': {
    brand_id: string | null;
    is_on: boolean;
    changed_at: Generated<Timestamp>;
    changed_by: string | null;
  };
  'webhooks.attempt': {
    delivery_id: string;
    number: number;
    at: Timestamp;
    milliseconds: number;
    status: number | null;
    trouble: string | null;
    answer: string | null;
  };
  'webhooks.delivery': {
    id: string;
    endpoint_id: string;
    happening_id: string;
    n: string;
    state: Generated<string>;
    attempts: Generated<number>;
    next_at: Timestamp;
    created_at: Timestamp;
    done_at: Timestamp | null;
  };
  'webhooks.endpoint': {
    id: string;
    name: string;
    url: string;
    house_address: string;
    types: string[];
    is_private: Generated<boolean>;
    state: Generated<string>;
    secret: Buffer;
    previous_secret: Buffer | null;
    previous_until: Timestamp | null;
    created_at: Timestamp;
    created_by: string | null;
    cursor_xid: Generated<string>;
    cursor_n: Generated<string>;
    failing_since: Timestamp | null;
    failures: Generated<number>;
    rest_until: Timestamp | null;
    last_delivered_at: Timestamp | null;
    leased_until: Timestamp | null;
  };
  'webhooks.happening': {
    n: Generated<string>;
    xid: Generated<string>;
    id: Generated<string>;
    type: string;
    at: Timestamp;
    data: Json;
  };
  'widget.text': {
    brand_id: string | null;
    name: string;
    de: string;
    en: string;
    changed_at: Generated<Timestamp>;
    changed_by: string | null;
  };
}
