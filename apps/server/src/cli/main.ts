import { runCommand } from '#cli/run-command.ts'
import { processTerminal } from '#cli/terminal.ts'
import { readEnvironment } from '#env.ts'

process.exitCode = await runCommand(process.argv.slice(2), readEnvironment(), processTerminal)
