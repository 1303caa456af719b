import { Injectable, StreamableFile } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { AccessFile, AccessFileRequest } from '@respi/segnalazioni/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { newId, romeDay } from '@respi/shared/kernel';
import { ReadCases } from '../reading/read-cases';
import { NetworkRetention } from '../retention/network-retention';
import { ACCESS_LISTS, type AccessWords, caseInFile } from './case-in-file';
import { drawAccessFile } from './draw-access-file';
import { Records, chosenCases } from './records';
import { looksInto } from './seen-by';
import { WhoseCases } from './whose-cases';

/** Everything that is held on a person in the cases that a coordinator recognised as theirs, as one file to give them. */
@Injectable()
export class MakeAccessFile {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly reading: ReadCases,
    private readonly retention: NetworkRetention,
    private readonly records: Records,
    private readonly whose: WhoseCases,
  ) {}

  async asFile(who: Principal, request: AccessFileRequest): Promise<StreamableFile> {
    const file = await this.make(who, request);
    const name = `dati-personali-${file.madeOn}`;
    if (request.format === 'json')
      return new StreamableFile(Buffer.from(JSON.stringify(file, null, 2)), {
        type: 'application/json',
        disposition: `attachment; filename="${name}.json"`,
      });
    return new StreamableFile(await drawAccessFile(file), {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}.pdf"`,
    });
  }

  /** @throws Problem invalid_input, not_one_person */
  async make(who: Principal, request: AccessFileRequest): Promise<AccessFile> {
    const { askedBy, askedOn, right, format } = request;
    const known = await this.database.run(who, async (tx) => {
      const chosen = await chosenCases(tx, request.cases, askedOn, (index) => `cases.${index}`);
      const verified = await this.whose.verified(tx, chosen, request.verified);
      for (const id of request.cases)
        await this.database.writeDown(tx, who.asked, {
          act: 'access_file_made',
          subject: { kind: 'case', id },
          basis: right,
        });
      const cases = request.cases.map((id) => ({ id, outcome: 'given' as const, why: null }));
      const asked = { byId: who.accountId, askedBy, askedOn, right, format, verified };
      await this.records.append(tx, { id: newId(), ...asked, cases });
      const looks = await looksInto(tx, request.cases);
      return { now: tx.now, chosen, looks, words: await this.words(tx.networkId, romeDay(tx.now)) };
    });
    const [network, retention] = [
      await this.directory.settings(who.networkId),
      await this.retention.of(who.networkId, known.now),
    ];
    const cases = [];
    for (const { case: subject } of known.chosen) {
      const seen = await this.reading.openForItsPerson(who, subject.id);
      const looks = known.looks.filter((look) => look.case_id === subject.id);
      cases.push(caseInFile(subject, seen, looks, known.words, retention));
    }
    return { network: network.name, owner: network.owner, madeOn: romeDay(known.now), about: ABOUT, cases };
  }

  private async words(networkId: string, today: string): Promise<AccessWords> {
    const labels = new Map<string, string>();
    for (const list of ACCESS_LISTS)
      for (const { code, label } of await this.directory.codeList(networkId, list, today))
        labels.set(`${list} ${code}`, label);
    const units = await this.directory.units(networkId);
    return {
      label: (list, code) => labels.get(`${list} ${code}`) ?? code,
      unit: (code) => units.find((unit) => unit.code === code)?.name ?? code,
    };
  }
}

const ABOUT = [
  'In questo documento c’è tutto ciò che la rete ReSPI conserva su di te nelle segnalazioni elencate: i tuoi dati, le domande fatte per te, le risposte, le note interne, chi le ha ricevute e chi le ha lette.',
  'I dati servono a rispondere alle domande che uno sportello ha fatto per te agli uffici. Li vedono lo sportello che ha scritto la segnalazione, il coordinamento della rete e l’ufficio a cui la domanda è stata mandata. Ogni lettura è annotata in un registro.',
  'I numeri di altre persone e i nomi che il programma ha riconosciuto sono coperti: al loro posto c’è scritto [nome], [telefono] e così via. È coperto anche ciò che non si sa con certezza di chi è. Un nome scritto in un testo senza “sig.” o simili può essere rimasto.',
  'Hai diritto di far correggere i dati sbagliati, di chiedere che siano cancellati, di opporti al loro uso e di fare reclamo al Garante per la protezione dei dati personali (www.garanteprivacy.it). Puoi chiedere allo sportello che ti ha seguito o all’ente indicato qui sopra.',
];
