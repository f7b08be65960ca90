import { readFileSync } from 'node:fs';
import { withTables } from '../generated-tables.mjs';
import { ROOT } from '../root.mjs';
import { brief } from './cells.mjs';
import { dataTables, errorTable } from './data-tables.mjs';
import {
  attributeDifference,
  attributeTable,
  eventList,
  eventTables,
  hookList,
  methodList,
  methodTables,
  plainTable,
  propertyList,
  propertyTable,
} from './element-tables.mjs';

/** @typedef {import('../manifest/manifest.mjs').Contract} Contract */

/** What a newcomer reads first: what there is, by name. */
export const README = `${ROOT}/README.md`;
/** What a developer looks things up in: all that is said of each. */
export const API = `${ROOT}/docs/api.md`;

/** @param {Contract} contract */
function elementsOf({ elements }) {
  const [room, lobby] = elements;
  if (!room || !lobby) throw new Error('The contract is about two elements.');
  return { room, lobby };
}

/** @param {Contract} contract @returns {Promise<string>} the page as it should be */
export async function readmePage(contract) {
  const { room, lobby } = elementsOf(contract);
  const made = new Map([
    ['attributes', attributeTable(room, brief)],
    ['methods', methodList(room)],
    ['properties', propertyList(room)],
    ['events', eventList(room)],
    ['hooks', hookList(room)],
    ['lobby attributes', attributeDifference(lobby, room)],
  ]);
  return withTables(README, readFileSync(README, 'utf8'), made);
}

/** @param {Contract} contract @returns {Promise<string>} the page as it should be */
export async function apiPage(contract) {
  const { room, lobby } = elementsOf(contract);
  const known = contract.data.map(({ name }) => name);
  const made = new Map([
    ['attributes', attributeTable(room)],
    ['properties', propertyTable(room, known)],
    ['methods', methodTables(room)],
    ['events', eventTables(room, contract)],
    ['commands', plainTable(room.commands, 'command')],
    ['slots', plainTable(room.slots ?? [], 'slot')],
    ['lobby attributes', attributeTable(lobby)],
    ['lobby properties', propertyTable(lobby, known)],
    ['lobby methods', methodTables(lobby)],
    ['lobby events', eventTables(lobby, contract)],
    ['lobby slots', plainTable(lobby.slots ?? [], 'slot')],
    ['objects', dataTables(contract)],
    ['errors', errorTable()],
  ]);
  return withTables(API, readFileSync(API, 'utf8'), made);
}
