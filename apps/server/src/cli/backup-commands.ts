import { sayBackup, type BackupWord } from '#cli/backup-words.ts'
import type { Adding } from '#cli/correction-commands.ts'

/** Adds `backup` and `restore`. */
export function addBackupCommands({ command, environment, terminal, end }: Adding): void {
  const word = (key: BackupWord) => sayBackup(terminal.language, key)

  command('backup', 'backup')
    .argument('<folder>', word('backup-folder'))
    .action(async (folder: string) => {
      const { backup } = await import('#cli/backup.ts')
      end(await backup(environment, terminal, folder))
    })

  command('restore', 'restore')
    .argument('<folder>', word('restore-folder'))
    .option('--try', word('try'))
    .action(async (folder: string, options: { try?: boolean }) => {
      const { restore } = await import('#cli/backup.ts')
      end(await restore(environment, terminal, folder, options.try === true))
    })
}
