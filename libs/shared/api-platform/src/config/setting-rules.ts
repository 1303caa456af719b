import { cookieRuleFor, isLoopback } from './cookie-rule.ts';
import { isTrialService } from './push-services.ts';
import { KEY_VARIABLES, MADE_KEYS, type Environment, type VariableName } from './environment-schema.ts';

/** One thing wrong with the environment: which variable, and what it wants. */
export interface SettingProblem {
  readonly variable: VariableName;
  readonly wants: string;
}

/** What is about to run: `serve` is api, worker and command line, `launch` is `npm start`, which can make what is missing. */
export type Purpose = 'serve' | 'launch';

/** A rule over several variables. It is left out when one of those it `reads` is itself wrong. */
interface SettingRule {
  readonly reads: readonly VariableName[];
  check(environment: Environment, purpose: Purpose): SettingProblem[];
}

const cookiesNeedAnAddressTheyAreSafeOn: SettingRule = {
  reads: ['PUBLIC_URL', 'HOST'],
  check: ({ PUBLIC_URL, HOST }) => {
    if (PUBLIC_URL !== undefined && !cookieRuleFor(PUBLIC_URL)) {
      return [
        {
          variable: 'PUBLIC_URL',
          wants: `https:// (plain http is accepted for this machine only); it is "${PUBLIC_URL}"`,
        },
      ];
    }
    if (PUBLIC_URL === undefined && !isLoopback(HOST)) {
      return [
        {
          variable: 'PUBLIC_URL',
          wants: `the address people type, because HOST (${HOST}) can be reached from other machines`,
        },
      ];
    }
    return [];
  },
};

const demoIsNeverProduction: SettingRule = {
  reads: ['RESPI_DEMO', 'NODE_ENV'],
  check: ({ RESPI_DEMO, NODE_ENV }) =>
    RESPI_DEMO === 'on' && NODE_ENV === 'production'
      ? [{ variable: 'RESPI_DEMO', wants: 'to be off with NODE_ENV=production: demo accounts have no place there' }]
      : [],
};

const mailNeedsASender: SettingRule = {
  reads: ['SMTP_URL', 'MAIL_FROM'],
  check: ({ SMTP_URL, MAIL_FROM }) =>
    SMTP_URL !== undefined && MAIL_FROM === undefined
      ? [
          {
            variable: 'MAIL_FROM',
            wants: 'the sender of the mails that SMTP_URL sends, such as "ReSPI <respi@example.it>"',
          },
        ]
      : [],
};

const aProviderIsKnownByNameAndKnowsUs: SettingRule = {
  reads: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_NAME', 'OIDC_SCOPES', 'NODE_ENV'],
  check: ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME, OIDC_SCOPES, NODE_ENV }) => {
    if (OIDC_ISSUER === undefined) return [];
    const problems: SettingProblem[] = [];
    if (OIDC_CLIENT_ID === undefined)
      problems.push({ variable: 'OIDC_CLIENT_ID', wants: 'as whom the provider of OIDC_ISSUER knows ReSPI' });
    if (OIDC_NAME === undefined)
      problems.push({ variable: 'OIDC_NAME', wants: 'what people call the provider of OIDC_ISSUER' });
    if (!OIDC_SCOPES.split(/\s+/).includes('openid'))
      problems.push({ variable: 'OIDC_SCOPES', wants: 'openid among the scopes' });
    if (NODE_ENV === 'production' && !OIDC_ISSUER.startsWith('https:'))
      problems.push({ variable: 'OIDC_ISSUER', wants: 'https with NODE_ENV=production' });
    return problems;
  },
};

const pushGoesToRealServices: SettingRule = {
  reads: ['PUSH_SERVICES', 'NODE_ENV'],
  check: ({ PUSH_SERVICES, NODE_ENV }) =>
    NODE_ENV === 'production' && PUSH_SERVICES.some(isTrialService)
      ? [{ variable: 'PUSH_SERVICES', wants: 'host names only with NODE_ENV=production' }]
      : [],
};

const theApplicationNeedsADatabase: SettingRule = {
  reads: ['DATABASE_URL'],
  check: ({ DATABASE_URL }, purpose) =>
    DATABASE_URL === undefined && purpose === 'serve'
      ? [{ variable: 'DATABASE_URL', wants: 'the database to use ("npm start" and "npm run respi" bring their own)' }]
      : [],
};

const ownDatabaseComesWithItsRoles: SettingRule = {
  reads: ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_QUEUE_URL', 'REDIS_URL'],
  check: ({ DATABASE_URL, DATABASE_OWNER_URL, DATABASE_QUEUE_URL, REDIS_URL }, purpose) => {
    if (DATABASE_URL === undefined) {
      const lonely = { DATABASE_OWNER_URL, DATABASE_QUEUE_URL };
      return purpose === 'serve'
        ? []
        : (Object.keys(lonely) as (keyof typeof lonely)[])
            .filter((variable) => lonely[variable] !== undefined)
            .map((variable) => ({ variable, wants: 'DATABASE_URL beside it (or none of them: embedded database)' }));
    }
    const problems: SettingProblem[] = [];
    if (purpose === 'launch' && DATABASE_OWNER_URL === undefined) {
      problems.push({
        variable: 'DATABASE_OWNER_URL',
        wants: 'the role that runs migrations, because DATABASE_URL is set',
      });
    }
    if (DATABASE_QUEUE_URL === undefined && REDIS_URL === undefined) {
      problems.push({ variable: 'DATABASE_QUEUE_URL', wants: 'the role of the queue (or set REDIS_URL)' });
    }
    return problems;
  },
};

const theApplicationNeverConnectsAsTheOwner: SettingRule = {
  reads: ['DATABASE_URL', 'DATABASE_OWNER_URL'],
  check: ({ DATABASE_URL, DATABASE_OWNER_URL }) =>
    DATABASE_URL !== undefined &&
    DATABASE_OWNER_URL !== undefined &&
    new URL(DATABASE_URL).username === new URL(DATABASE_OWNER_URL).username
      ? [
          {
            variable: 'DATABASE_URL',
            wants:
              'another role than DATABASE_OWNER_URL: the owner of the tables is not held by the walls between networks',
          },
        ]
      : [],
};

/** One rule a key, so that a misspelt one does not hide that the others are missing. */
const keysAreGiven = KEY_VARIABLES.map((variable): SettingRule => ({
  reads: [variable, 'DATABASE_URL'],
  check: (environment, purpose) => {
    const madeByTheLauncher = purpose === 'launch' && environment.DATABASE_URL === undefined;
    return madeByTheLauncher || environment[variable] !== undefined ? [] : [{ variable, wants: KEY_WANTS[variable] }];
  },
}));

const ONE_KEY = '32 random bytes in base64 (make one with: openssl rand -base64 32)';
const KEY_WANTS: Record<(typeof KEY_VARIABLES)[number], string> = {
  RESPI_KEYS: `at least one id:key pair: "k1:" followed by ${ONE_KEY}`,
  RESPI_INDEX_KEY: ONE_KEY,
  RESPI_DIGEST_KEY: ONE_KEY,
  RESPI_TOKEN_KEY: ONE_KEY,
};

const keysDiffer: SettingRule = {
  reads: MADE_KEYS,
  check: (environment) => {
    const seen = new Set((environment.RESPI_KEYS ?? []).map(({ key }) => Buffer.from(key).toString('base64')));
    return (['RESPI_INDEX_KEY', 'RESPI_DIGEST_KEY', 'RESPI_TOKEN_KEY', 'RESPI_PUSH_KEY'] as const).flatMap(
      (variable) => {
        const key = environment[variable];
        if (!key) return [];
        const encoded = Buffer.from(key).toString('base64');
        if (seen.has(encoded)) return [{ variable, wants: 'a key of its own, not one that another variable holds' }];
        seen.add(encoded);
        return [];
      },
    );
  },
};

const RULES: readonly SettingRule[] = [
  cookiesNeedAnAddressTheyAreSafeOn,
  demoIsNeverProduction,
  mailNeedsASender,
  pushGoesToRealServices,
  aProviderIsKnownByNameAndKnowsUs,
  theApplicationNeedsADatabase,
  ownDatabaseComesWithItsRoles,
  theApplicationNeverConnectsAsTheOwner,
  ...keysAreGiven,
  keysDiffer,
];

export function brokenRules(
  environment: Environment,
  purpose: Purpose,
  wrong: ReadonlySet<VariableName>,
): SettingProblem[] {
  return RULES.filter((rule) => !rule.reads.some((variable) => wrong.has(variable))).flatMap((rule) =>
    rule.check(environment, purpose),
  );
}
