import { SweepClocks } from '@respi/segnalazioni/api';
import type { Command } from 'commander';
import { type CommonOptions, say } from './answer';
import { networkId, withInstallation } from './open-installation';

interface SurveyOptions extends CommonOptions {
  readonly network: string;
}

/** `clocks survey`: what the sweep of the clocks would find now. Nobody is told of anything. */
export function addClockCommands(program: Command): void {
  const clocks = program.command('clocks').description('Clocks of the open cases');
  clocks
    .command('survey')
    .description('Count the open cases, and those with a step of the ladder that is due')
    .requiredOption('--network <slug>', 'the network')
    .option('--json', 'answer as JSON')
    .action(async (options: SurveyOptions) => {
      const survey = await withInstallation(async (installation) => {
        const network = await networkId(installation, options.network);
        const begin = performance.now();
        let [examined, due] = [0, 0];
        for await (const page of installation.get(SweepClocks).survey(network)) {
          examined += page.examined;
          due += page.due.length;
        }
        return { examined, due, milliseconds: Math.round(performance.now() - begin) };
      });
      const seconds = (survey.milliseconds / 1000).toLocaleString('it-IT');
      say(options, survey, `Aperte: ${survey.examined}. Con un avviso da dare: ${survey.due}. Lette in ${seconds} s.`);
    });
}
