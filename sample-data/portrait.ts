import { type Character, characterOf, type Course } from './characters'
import { type Department, departments } from './departments'
import { type Random, randomStream } from '../metrics/random'
import { type Topic, topicsOf } from './topics'

/** A department as it is drawn at one scale and seed: its character with its own deviations, its sizes, its topics. */
export interface Portrait {
  readonly department: Department
  readonly character: Character
  readonly topics: readonly Topic[]
  /** A count at scale 1, at this scale. */
  readonly scaled: (count: number) => number
  /** A stream of its own for each purpose. */
  readonly stream: (purpose: string) => Random
}

const within = (percent: number): number => Math.min(100, Math.max(0, percent))

/** The character with deviations of at most its spread; shares at 0 or 100 are what the story says and stay. */
function deviate(character: Character, random: Random): Character {
  const shift = (): number => (random() * 2 - 1) * character.spread
  const move = (share: number, by: number): number => (share === 0 || share === 100 ? share : within(share + by))
  const course = ([a, b, c, d, e]: Course, by: number): Course => [move(a, by), move(b, by), move(c, by), move(d, by), move(e, by)]
  const registered = move(character.registered[1], shift())
  return {
    ...character,
    registered: [Math.min(registered, move(character.registered[0], shift())), registered],
    api: move(character.api, shift()),
    replied: course(character.replied, shift()),
    updated: course(character.updated, shift()),
  }
}

/** Departments that share a character `twin` share every draw, so that they come out with identical counts. */
const streamName = ({ code, character }: Department): string => (character === 'twin' ? 'twin' : code)

/** Every department that delivers anything, drawn at a scale with a seed. */
export function portraits(scale: number, seed: number): Portrait[] {
  return departments
    .filter(({ character }) => character !== 'silent')
    .map((department) => {
      const stream = (purpose: string) => randomStream(seed, streamName(department), purpose)
      return {
        department,
        character: deviate(characterOf(department.character), stream('character')),
        topics: topicsOf(department.code, department.name),
        scaled: (count) => Math.round(count * scale),
        stream,
      }
    })
}
