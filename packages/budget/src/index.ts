export * from '#tags/tags.ts'
