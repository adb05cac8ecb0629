import { resolve } from 'node:path'
import { z } from 'zod'

/** The environment variables the program reads, for the documentation and for the message about a wrong one. */
export const environmentVariables = [
  { name: 'PORT', standard: '3000', en: 'The port the server listens on.', es: 'El puerto en el que escucha el servidor.' },
  {
    name: 'CUENTAS_HOME',
    standard: '.cuentas',
    en: 'The folder that keeps the database (SQLite), the documents and the page pictures. Taken from the working directory when it is not absolute.',
    es: 'La carpeta que guarda la base de datos (SQLite), los documentos y las imágenes de las páginas. Si no es absoluta, se toma desde la carpeta de trabajo.',
  },
  {
    name: 'DATABASE_URL',
    standard: '',
    en: 'Address of a PostgreSQL database (postgresql://user:password@host:5432/name). Empty: SQLite in CUENTAS_HOME.',
    es: 'Dirección de una base de datos PostgreSQL (postgresql://usuario:contraseña@servidor:5432/nombre). Vacía: SQLite en CUENTAS_HOME.',
  },
  {
    name: 'PUBLIC_URL',
    standard: '',
    en: 'Address under which people reach the site (https://cuentas.example.org). Signing in needs it. Empty: http://localhost:PORT.',
    es: 'Dirección con la que las personas llegan al sitio (https://cuentas.example.org). Hace falta para iniciar sesión. Vacía: http://localhost:PORT.',
  },
  {
    name: 'PAGES_AHEAD',
    standard: '128',
    en: 'Megabytes of memory for pages that are made before anybody asks for them: the page of each district, in both languages. 0: none are.',
    es: 'Megabytes de memoria para las páginas que se preparan antes de que alguien las pida: la de cada distrito, en los dos idiomas. 0: ninguna.',
  },
  {
    name: 'TRUSTED_PROXIES',
    standard: 'loopback',
    en: 'Proxies whose word is taken for where a request came from (X-Forwarded-For), comma-separated: loopback, linklocal, uniquelocal, addresses or networks (10.0.0.0/8). Guessing and requests are counted by that address.',
    es: 'Proxies a los que se les cree de dónde vino una solicitud (X-Forwarded-For), separados por comas: loopback, linklocal, uniquelocal, direcciones o redes (10.0.0.0/8). Los intentos y las solicitudes se cuentan por esa dirección.',
  },
  {
    name: 'REQUESTS_A_MINUTE',
    standard: '12000',
    en: 'Requests of one address that are answered in a minute; beyond that it is asked to wait (429). 0: no limit.',
    es: 'Solicitudes de una misma dirección que se contestan en un minuto; las demás deben esperar (429). 0: sin límite.',
  },
  {
    name: 'COSTLY_REQUESTS_A_MINUTE',
    standard: '3000',
    en: 'The same for what costs the server the most: searches, sums, comparisons, downloads, pictures of pages, earlier states, the API. 0: no limit.',
    es: 'Lo mismo para lo que más le cuesta al servidor: búsquedas, sumas, comparaciones, descargas, imágenes de páginas, estados anteriores, la API. 0: sin límite.',
  },
] as const

const requestCount = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(0).max(65535))
    .default(3000),
  CUENTAS_HOME: z.string().min(1).default('.cuentas'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres|postgresql):\/\/\S+$/)
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  PAGES_AHEAD: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .default(128),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .pipe(z.array(z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .default(['loopback']),
  REQUESTS_A_MINUTE: requestCount.default(12_000),
  COSTLY_REQUESTS_A_MINUTE: requestCount.default(3000),
})

/** What each variable must be, for the sentence about a wrong one. */
const expectations = {
  PORT: { en: 'must be a port number from 0 to 65535', es: 'debe ser un número de puerto de 0 a 65535' },
  CUENTAS_HOME: { en: 'must be the path of a folder', es: 'debe ser la ruta de una carpeta' },
  DATABASE_URL: { en: 'must be an address that starts with postgresql://', es: 'debe ser una dirección que empiece con postgresql://' },
  PUBLIC_URL: { en: 'must be an address that starts with https:// or http://', es: 'debe ser una dirección que empiece con https:// o http://' },
  PAGES_AHEAD: { en: 'must be a whole number of megabytes', es: 'debe ser un número entero de megabytes' },
  TRUSTED_PROXIES: {
    en: 'must be a comma-separated list of loopback, linklocal, uniquelocal, addresses or networks',
    es: 'debe ser una lista separada por comas de loopback, linklocal, uniquelocal, direcciones o redes',
  },
  REQUESTS_A_MINUTE: { en: 'must be a whole number', es: 'debe ser un número entero' },
  COSTLY_REQUESTS_A_MINUTE: { en: 'must be a whole number', es: 'debe ser un número entero' },
} as const

/** The environment, checked. */
export interface Environment {
  readonly port: number
  /** Absolute path of the folder where everything is kept. */
  readonly home: string
  readonly databaseUrl: string | undefined
  /** Address under which people reach the site, without a slash at its end; undefined: this machine, on the port. */
  readonly publicUrl: string | undefined
  /** Memory for pages that are made ahead, in bytes; 0: none are. */
  readonly pagesAhead: number
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** Requests of one address in a minute, all and costly ones; 0: no limit. */
  readonly limits: { readonly all: number; readonly costly: number }
  /** Language of the person's terminal, from LC_ALL, LC_MESSAGES or LANG. */
  readonly language: 'en' | 'es'
}

/** The environment, or one sentence for each variable that is wrong, in both languages. */
export type EnvironmentReading =
  { readonly environment: Environment } | { readonly wrong: readonly { readonly en: string; readonly es: string }[]; readonly language: 'en' | 'es' }

/** Checks an environment. An empty variable counts as not set. */
export function checkEnvironment(variables: Readonly<Record<string, string | undefined>>, workingDirectory: string): EnvironmentReading {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const language = /^es/i.test(set.LC_ALL ?? set.LC_MESSAGES ?? set.LANG ?? '') ? 'es' : 'en'
  const read = environmentSchema.safeParse(set)
  if (read.success)
    return {
      environment: {
        port: read.data.PORT,
        home: resolve(workingDirectory, read.data.CUENTAS_HOME),
        databaseUrl: read.data.DATABASE_URL,
        publicUrl: read.data.PUBLIC_URL,
        pagesAhead: read.data.PAGES_AHEAD * 2 ** 20,
        trustedProxies: read.data.TRUSTED_PROXIES,
        limits: { all: read.data.REQUESTS_A_MINUTE, costly: read.data.COSTLY_REQUESTS_A_MINUTE },
        language,
      },
    }
  const names = Object.keys(z.flattenError(read.error).fieldErrors)
  const wrong = environmentVariables
    .filter(({ name }) => names.includes(name))
    .map(({ name }) => ({
      en: `The environment variable ${name} ${expectations[name].en}; it is "${set[name] ?? ''}".`,
      es: `La variable de entorno ${name} ${expectations[name].es}; vale «${set[name] ?? ''}».`,
    }))
  return { wrong, language }
}

/** Checks the environment of this process. Libraries that look at NODE_ENV run as in production unless it says otherwise. */
export function readEnvironment(): EnvironmentReading {
  process.env.NODE_ENV ||= 'production'
  return checkEnvironment(process.env, process.cwd())
}
