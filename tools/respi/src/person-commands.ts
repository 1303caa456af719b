import { EnrolPerson } from '@respi/identity/api';
import { PersonInvitation, ROLES } from '@respi/identity/contract';
import { inputProblem } from '@respi/shared/api-platform';
import { type Command, InvalidArgumentError } from 'commander';
import { type CommonOptions, say } from './answer';
import { networkId, withInstallation } from './open-installation';

interface Held {
  readonly role: string;
  readonly unit: string;
}

interface InviteOptions extends CommonOptions {
  readonly network: string;
  readonly email: string;
  readonly name: string;
  readonly role: Held[];
}

/** `person invite`: the first administrator of a network comes this way. */
export function addPersonCommands(program: Command): void {
  const person = program.command('person').description('The people of a network');
  person
    .command('invite')
    .description('Invite a person, and print the address where the password is chosen')
    .requiredOption('--network <slug>', 'the network')
    .requiredOption('--email <address>', 'e-mail address of the person')
    .requiredOption('--name <name>', 'name and surname')
    .requiredOption('--role <role@UNIT...>', `what the person does and where; roles: ${ROLES.join(', ')}`, held)
    .option('--json', 'answer as JSON')
    .action(async ({ network, email, name, role, ...options }: InviteOptions) => {
      const invited = PersonInvitation.safeParse({ email, name, memberships: role });
      if (!invited.success) throw inputProblem(invited.error.issues);
      const { accountId, link } = await withInstallation(async (installation) => {
        await networkId(installation, network);
        return installation.get(EnrolPerson).invite(network, invited.data);
      });
      say(options, { accountId, link }, `Invito per ${email}, valido 72 ore:\n${link}`);
    });
}

/** `referent@QST-IMM`. */
function held(value: string, before: Held[] | undefined): Held[] {
  const [role, unit, ...rest] = value.split('@');
  if (!role || !unit || rest.length > 0) throw new InvalidArgumentError('Write role@UNIT, such as referent@QST-IMM.');
  return [...(before ?? []), { role, unit }];
}
