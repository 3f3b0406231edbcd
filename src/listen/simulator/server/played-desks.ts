import type { Actor, Employee } from '#platform/http/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { LiveServer } from '#platform/live/live-server.ts';
import { company } from '#seeds/demo/company.ts';

/** Desks that are played at the same time; the others of the team are off duty. */
const onDuty = 3;
/** After a person's last page has closed, milliseconds until the desk is played again. */
const lingers = 60_000;

/** An agent of the demo company. */
interface DemoAgent {
  actor: Employee;
  /** Offered on the sign-in page, so people are likely to sit down here themselves. */
  offered: boolean;
}

/**
 * Which desks of the demo company nobody sits at. A person who signs in as an agent takes that desk over from the moment
 * their page opens.
 */
export class PlayedDesks {
  readonly #agents: DemoAgent[];
  readonly #live: LiveServer;
  readonly #seen = new Map<string, number>();

  private constructor(agents: DemoAgent[], live: LiveServer) {
    this.#agents = agents;
    this.#live = live;
  }

  /** Reads who the agents are. */
  static async open(database: Database, live: LiveServer): Promise<PlayedDesks> {
    const rows = await database.kysely
      .selectFrom('people.employee')
      .select(['id', 'email', 'unit_id'])
      .where('active', '=', true)
      .where(({ eb, val, fn }) => eb(val('agent'), '=', fn.any('roles')))
      .where('email', 'in', company.employees.map((employee) => employee.email))
      .orderBy('name')
      .execute();
    const keys = new Set(company.people.map((person) => person.employee));
    const offered = new Set(company.employees.filter((employee) => keys.has(employee.key)).map((employee) => employee.email));
    const agents = rows.map((row) => ({
      offered: offered.has(row.email),
      actor: { kind: 'employee' as const, id: row.id, roles: new Set(['agent'] as const), unitId: row.unit_id, language: 'de' as const },
    }));
    return new PlayedDesks(agents, live);
  }

  /** Desks that are played now: those nobody is expected at first. */
  get onDuty(): Employee[] {
    const free = this.#agents.filter(({ actor }) => !this.isTaken(actor.id));
    return free.sort((a, b) => Number(a.offered) - Number(b.offered)).slice(0, onDuty).map(({ actor }) => actor);
  }

  /** The agent with that id as the one who acts; undefined while a person sits there, or it is no demo agent. */
  played(agentId: string | null): Employee | undefined {
    const agent = this.#agents.find(({ actor }) => actor.id === agentId);
    return agent && !this.isTaken(agent.actor.id) ? agent.actor : undefined;
  }

  /** Whether any person sits at a desk. */
  get isAnyTaken(): boolean {
    return this.#agents.some(({ actor }) => this.isTaken(actor.id));
  }

  /** Whether a person sits at that desk, or has just left it. */
  isTaken(agentId: string): boolean {
    const now = performance.now();
    const isThere = this.#live.isOpenFor((actor: Actor) => actor.kind === 'employee' && actor.id === agentId);
    if (isThere) this.#seen.set(agentId, now);
    return isThere || now - (this.#seen.get(agentId) ?? -Infinity) < lingers;
  }
}
