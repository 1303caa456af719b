import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TRANSLATION_ACTION_BODIES, TranslationDetail } from '@respi/knowledge/contract';
import { TRANSLATION_LIFECYCLE, type TranslationCommand } from '@respi/knowledge/domain';
import { ActionRoutes, type PerformsActions, type Principal, type RequestedAction } from '@respi/shared/api-platform';
import { ReadTranslations } from '../translating/read-translations';
import { TranslateSheets } from '../translating/translate-sheets';

@ApiTags('translations: azioni')
@Controller('v1/translations/:id/actions')
@ActionRoutes({
  prefix: 'translation',
  bodies: TRANSLATION_ACTION_BODIES,
  transitions: TRANSLATION_LIFECYCLE.transitions,
  needs: 'sheet.write',
  answers: TranslationDetail,
})
export class TranslationActionsController implements PerformsActions<TranslationCommand, TranslationDetail> {
  constructor(
    private readonly translating: TranslateSheets,
    private readonly reading: ReadTranslations,
  ) {}

  async perform(
    who: Principal,
    { id, version, command, claim }: RequestedAction<TranslationCommand>,
  ): Promise<TranslationDetail> {
    await this.translating.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }
}
