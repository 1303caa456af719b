import { Module } from '@nestjs/common';
import { Duties } from '../duties/duties';
import { DutiesController, PublicDutiesController } from '../duties/duties-controller';
import { HearFeedback } from './hear-feedback';
import { Helpdesk } from './helpdesk';
import { HelpdeskController, PublicFeedbackController } from './helpdesk-controller';
import { TidyHelpdesk } from './tidy-helpdesk';

/** What of the helpdesk a worker runs. */
export const HELPDESK_TASKS = [TidyHelpdesk];

/** Help with the portal, and what a public body says of its site. Needs the ports `Directory` and `SentForms`. */
@Module({
  controllers: [HelpdeskController, PublicFeedbackController, DutiesController, PublicDutiesController],
  providers: [Duties, HearFeedback, Helpdesk, ...HELPDESK_TASKS],
  exports: [Helpdesk, ...HELPDESK_TASKS],
})
export class HelpdeskModule {}
