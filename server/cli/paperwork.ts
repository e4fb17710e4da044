import { type Command, Option } from 'commander'
import { noticeForms } from '../../metrics/vocabulary/notice-form'
import { exportFormats } from '../../metrics/vocabulary/export-format'
import { certificatePurposes } from '../../metrics/vocabulary/certificate-purpose'
import { certificate, verifyCertificate, withdrawCertificate } from './commands/certificates'
import { exporting, notices, repeat, runs } from './commands/documents'
import { certificateTexts } from './certificate-texts'
import { documentTexts as texts } from './document-texts'
import { formats } from './formats'
import { asOfOption, dataOption, formatOption, periodOption, revisionOption, schemeOption } from './options'
import { speak } from './speak'
import { texts as commonTexts } from './texts'
import { day, number } from './values'

const whoOption = () => new Option('--who <name>', speak(texts.who))
const outOption = () => new Option('--out <path>', speak(texts.outPath)).makeOptionMandatory()

/**
 * The commands that make documents and exports.
 *
 * @param command makes one.
 * @param exit told the exit code of a command that has one of its own.
 */
export function paperwork(command: (name: string, description: string) => Command, exit: (code: number) => void): void {
  command('export', speak(texts.export))
    .argument('[table]', speak(texts.tableArgument))
    .addOption(periodOption())
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(new Option('--format <format>', speak(texts.exportFormat)).choices(exportFormats))
    .addOption(outOption())
    .addOption(whoOption())
    .addOption(dataOption())
    .action(exporting)
  command('notices', speak(texts.notices))
    .addOption(periodOption())
    .addOption(new Option('--department <code>', speak(texts.department)))
    .addOption(new Option('--form <form>', speak(texts.form)).choices(noticeForms).default('rectification'))
    .addOption(new Option('--issued-on <day>', speak(texts.issuedOn)).argParser(day))
    .addOption(new Option('--reply-days <n>', speak(texts.replyDays)).argParser(number('--reply-days', 1, 120)).default(10))
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(outOption())
    .addOption(whoOption())
    .addOption(dataOption())
    .action(notices)
  command('certificate', speak(certificateTexts.certificate))
    .argument('<project>', speak(certificateTexts.project))
    .addOption(new Option('--for <purpose>', speak(certificateTexts.purpose)).choices(Object.keys(certificatePurposes)).makeOptionMandatory())
    .addOption(new Option('--as-of <day>', speak(certificateTexts.asOf)).argParser(day))
    .addOption(new Option('--issued-on <day>', speak(texts.issuedOn)).argParser(day))
    .addOption(outOption())
    .addOption(whoOption())
    .addOption(dataOption())
    .action(certificate)
  command('verify-certificate', speak(certificateTexts.verify))
    .argument('<code>', speak(certificateTexts.code))
    .addOption(new Option('--format <format>', speak(commonTexts.format)).choices(['text', 'json']).default('text'))
    .addOption(dataOption())
    .action(async (code, options) => exit(await verifyCertificate(code, options)))
  command('withdraw-certificate', speak(certificateTexts.withdraw))
    .argument('<code>', speak(certificateTexts.code))
    .addOption(new Option('--why <reason>', speak(commonTexts.whyOption)).makeOptionMandatory())
    .addOption(whoOption())
    .addOption(dataOption())
    .action(withdrawCertificate)
  command('runs', speak(texts.runs)).addOption(formatOption(formats)).addOption(dataOption()).action(runs)
  command('repeat', speak(texts.repeat))
    .argument('<run>', speak(texts.runNumber), number(speak(texts.runNumber), 1, 2 ** 31 - 1))
    .addOption(new Option('--out <path>', speak(texts.outPath)))
    .addOption(whoOption())
    .addOption(dataOption())
    .action(repeat)
}
