import { features } from './src/features.ts';

/** One rule per feature: what it may import besides itself, the ground floor and what stands in src/features.ts. */
const featureRules = Object.entries(features).map(([feature, { may, because }]) => ({
  name: `edges of ${feature}`,
  comment: because,
  severity: 'error',
  from: { path: `^src/${feature}/`, pathNot: '\\.test\\.ts$|/testing/' },
  to: {
    path: '^src/(people|listen|understand|act|appreciate)/',
    pathNot: [`^src/${feature}/`, ...may.map((neighbour) => `^src/${neighbour}/`)],
  },
}));

/** Channels that are features of their own; every other folder beside them is an adapter. */
const ownChannels = Object.keys(features).filter((feature) => feature.startsWith('listen/channels/'));

export default {
  forbidden: [
    ...featureRules,
    {
      name: 'adapters know the lines and nothing else',
      comment: 'An adapter is one folder that can be added or taken away without touching another.',
      severity: 'error',
      from: { path: '^src/listen/channels/([^/]+)/', pathNot: ['\\.test\\.ts$|/testing/', ...ownChannels.map((channel) => `^src/${channel}/`)] },
      to: {
        path: '^src/(people|listen|understand|act|appreciate|web)/',
        pathNot: ['^src/listen/channels/$1/', '^src/listen/(lines|calls)/', '^src/listen/(conversations|gate)/contract/'],
      },
    },
    {
      name: 'no circles',
      comment: 'Two parts that need each other are one part, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the ground floor knows nothing about customers',
      comment: 'What every feature stands on must not depend on any of them.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(people|listen|understand|act|appreciate|web)/' },
    },
    {
      name: 'people do not look up',
      comment: 'Data flows upward: people, listen, understand.',
      severity: 'error',
      from: { path: '^src/people/', pathNot: '/web/|\\.test\\.ts$' },
      to: { path: '^src/(listen|understand|act|appreciate|web)/' },
    },
    {
      name: 'listening does not look up',
      comment: 'Data flows upward: people, listen, understand.',
      severity: 'error',
      from: { path: '^src/listen/', pathNot: '/web/|/widget/|\\.test\\.ts$' },
      to: { path: '^src/(understand|act|appreciate|web)/' },
    },
    {
      name: 'understanding does not look up',
      comment: 'Data flows upward: what is understood is appreciated above it.',
      severity: 'error',
      from: { path: '^src/understand/', pathNot: '/web/|\\.test\\.ts$' },
      to: { path: '^src/(act|appreciate|web)/' },
    },
    {
      name: 'a contract is for everybody',
      comment: 'Contracts run in browsers and on servers, so they see neither.',
      severity: 'error',
      from: { path: '/contract/', pathNot: '\\.test\\.ts$' },
      to: { path: '/(server|web|widget)/|^node:|^src/platform/(db|http|live|jobs|auth|ui)/' },
    },
    {
      name: 'the browser does not see the server',
      comment: 'What is shown is decided by the public API, not by reaching behind it.',
      severity: 'error',
      from: { path: '/(web|widget|ui)/', pathNot: '/build/|vite\\.config|\\.test\\.ts$|/specimen/' },
      to: { path: '/server/|^src/platform/(db|http|jobs|auth)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests stay outside',
      comment: 'What runs for customers never depends on a test.',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|/testing/|^(e2e|bench|scripts)/|vitest' },
      to: { path: '\\.test\\.ts$|/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.module\\.css$|\\.css$' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'], conditionNames: ['import', 'node', 'default'] },
  },
};
