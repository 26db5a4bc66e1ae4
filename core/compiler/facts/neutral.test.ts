import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'

const cards = (text: string): readonly string[] =>
  compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions.map(
    (one) => `${one.proposal === 'active' ? '' : '(s) '}${one.question} → ${one.answer}`,
  )

const german = `# Speicher

Der Kern teilt den Speicher in Seiten und führt für jeden Prozess eine Tabelle, die nicht geteilt wird.

- **Seitenfehler**: eine Ausnahme, die der Prozessor bei einem Zugriff auf eine fehlende Seite auslöst
- Beispiel: ein Zugriff auf eine Adresse, die nicht eingeblendet ist
- Ein Prozess gibt mit \`madvise\` dem Kern einen Rat.

## Was ist eine Auslagerungsdatei?

Eine Datei, in die der Kern selten benutzte Seiten schreibt.

| Aufruf | Wirkung | Seit |
|--|--|--|
| \`mlock\` | hält Seiten im Speicher | 1993 |
| \`munmap\` | gibt den Bereich frei | 1985 |

Beim Schreiben nach einem \`fork\` legt der Kern durch **Kopieren bei Bedarf** eine eigene Seite an.
`

const french = `# Processus

Un processus est un programme en cours d'exécution, et il ne partage pas la mémoire avec les autres.

- **Zombie** : un processus terminé dont le père n'a pas encore lu le code de retour
- Remarque : la table des processus est dans le noyau

## Qu'est-ce qu'un signal ?

Un message que le noyau envoie à un processus.
`

const spanish = `# Redes

Los paquetes de una red se envían por la ruta más corta, y el destino es el que los ordena.

- **Puerto**: un número que distingue los procesos de una misma máquina
- Ejemplo: el puerto de la web es el 80

## ¿Qué es un paquete?

Una unidad de datos con su cabecera.
`

const japanese = `# メモリ管理

カーネルは物理メモリをページに分けて管理し、プロセスごとにページテーブルを持つ。

- **ページフォールト**：存在しないページへのアクセスで発生する例外
- 例：未割り当てのアドレスを読む場合に起こる

## スワップとは何ですか？

使われていないページをディスクに退避する仕組み。

書き込みの時に初めてページを複製する方式を**コピーオンライト**と呼び、多くのカーネルで使われている。
`

describe('a note in another language', () => {
  test.each([
    [
      'German',
      german,
      [
        'Seitenfehler → eine Ausnahme, die der Prozessor bei einem Zugriff auf eine fehlende Seite auslöst',
        '(s) Was ist eine Auslagerungsdatei? → Eine Datei, in die der Kern selten benutzte Seiten schreibt',
        '`mlock`: Wirkung? → hält Seiten im Speicher',
        '`mlock`: Seit? → 1993',
        '`munmap`: Wirkung? → gibt den Bereich frei',
        '`munmap`: Seit? → 1985',
        'Beim Schreiben nach einem `fork` legt der Kern durch […] eine eigene Seite an. → Kopieren bei Bedarf',
      ],
    ],
    [
      'French',
      french,
      [
        "Zombie → un processus terminé dont le père n'a pas encore lu le code de retour",
        "Qu'est-ce qu'un signal ? → Un message que le noyau envoie à un processus",
      ],
    ],
    [
      'Spanish',
      spanish,
      [
        'Puerto → un número que distingue los procesos de una misma máquina',
        '¿Qué es un paquete? → Una unidad de datos con su cabecera',
      ],
    ],
    [
      'Japanese',
      japanese,
      [
        'ページフォールト → 存在しないページへのアクセスで発生する例外',
        '(s) スワップとは何ですか？ → 使われていないページをディスクに退避する仕組み',
        '書き込みの時に初めてページを複製する方式を […] と呼び、多くのカーネルで使われている。 → コピーオンライト',
      ],
    ],
  ])('is asked by its structure alone: %s', (_, text, asked) => {
    expect(cards(text)).toEqual(asked)
  })

  test.each([
    '# Speicher\n\nDer Kern ist ein Programm, das den Speicher verwaltet und die Seiten mit einer Tabelle auf den Rahmen abbildet.',
    '# Mémoire\n\nLe noyau est un programme qui gère la mémoire, et les pages sont dans une table.',
    '# Memoria\n\nEl núcleo es un programa que asigna la memoria, y las páginas se guardan en una tabla.',
    '# メモリ\n\nカーネルはメモリを管理するプログラムであり、ページはテーブルに記録される。',
  ])('gives no sentence of English: %j', (text) => {
    expect(cards(text)).toEqual([])
  })

  test('with a few words of another language stays English', () => {
    expect(
      cards('# Cafés\n\n- **Café au lait**: a coffee with hot milk that is served in the morning of the day\n')[0],
    ).toContain('What is')
  })
})
