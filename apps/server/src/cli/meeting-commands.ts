import type { Adding } from '#cli/correction-commands.ts'
import type { MeetingOptions } from '#cli/meeting.ts'
import { sayMeeting, type MeetingWord } from '#cli/meeting-words.ts'

/** Adds `meeting`. */
export function addMeetingCommands({ command, environment, terminal, end }: Adding): void {
  const word = (key: MeetingWord) => sayMeeting(terminal.language, key)
  const meeting = command('meeting', 'meeting')
  meeting
    .addArgument(meeting.createArgument('<step>', word('step')).choices(['add', 'list', 'withdraw']))
    .argument('<district>', word('subject'))
    .option('--kind <meeting>', word('kind'))
    .option('--year <year>', word('year'))
    .option('--day <day>', word('day'))
    .option('--source <words>', word('source'))
    .option('--address <url>', word('address'))
    .action(async (step: string, subject: string, options: MeetingOptions) => {
      const { meeting: run } = await import('#cli/meeting.ts')
      end(await run(environment, terminal, step, subject, options))
    })
}
