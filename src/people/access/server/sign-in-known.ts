import { z } from 'zod';

/**
 * An endpoint for the server alone: begins a session for an employee whom we recognised ourselves, by an invitation's
 * key, by setting the house up, or in the demo.
 */
export async function signInKnown() {
  const { createAuthEndpoint } = await import('better-auth/api');
  const { setSessionCookie } = await import('better-auth/cookies');
  return {
    id: 'known' as const,
    endpoints: {
      signInKnown: createAuthEndpoint(
        { method: 'POST', body: z.object({ employeeId: z.string() }), metadata: { SERVER_ONLY: true } },
        async (call) => {
          const user = await call.context.internalAdapter.findUserById(call.body.employeeId);
          if (!user) throw call.error('UNAUTHORIZED');
          const session = await call.context.internalAdapter.createSession(user.id);
          await setSessionCookie(call, { session, user });
          return { sessionId: session.id };
        },
      ),
    },
  };
}
