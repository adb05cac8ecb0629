import type { Adding } from '#cli/correction-commands.ts'
import type { StaffOptions } from '#cli/staff.ts'
import { sayStaff, type StaffWord } from '#cli/staff-words.ts'

/** Adds `staff` and `audit`. */
export function addStaffCommands({ command, environment, terminal, end }: Adding): void {
  const word = (key: StaffWord) => sayStaff(terminal.language, key)

  command('staff', 'staff')
    .argument('<email>', word('email'))
    .option('--name <name>', word('name'))
    .option('--role <role>', word('role'))
    .option('--district <key>', word('district'))
    .action(async (email: string, options: StaffOptions) => {
      const { staff } = await import('#cli/staff.ts')
      end(await staff(environment, terminal, email, options))
    })

  const auditing = command('audit', 'audit')
  auditing
    .addArgument(auditing.createArgument('<step>', word('audit-step')).choices(['verify']))
    .option('--head <day:number:hash>', word('head'), (value: string, before: readonly string[] = []) => [...before, value])
    .action(async (_step: string, options: { head?: readonly string[] }) => {
      const { audit } = await import('#cli/audit.ts')
      end(await audit(environment, terminal, options.head ?? []))
    })
}
