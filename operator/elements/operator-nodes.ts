import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { tokens } from '../../components/styles/tokens.styles.ts';
import type { NodeInfo } from '../service/api-types.ts';
import { count, milliseconds, since } from '../service/format.ts';
import { OperatorElement } from './operator-element.ts';
import { operatorStyles } from './operator.styles.ts';

/** The processes of the service. */
export class OperatorNodes extends OperatorElement {
  static override styles = [
    tokens,
    operatorStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .card {
        margin-block-start: 10px;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 10px 16px;
        text-align: end;
        font-weight: 400;
      }
      th:first-child,
      td:first-child {
        text-align: start;
      }
      thead th {
        color: var(--_muted);
        font-size: 0.93em;
        white-space: nowrap;
      }
      tbody tr {
        border-block-start: 1px solid var(--_line);
      }
      tbody th {
        font-family: ui-monospace, monospace;
        font-size: 0.93em;
        overflow-wrap: anywhere;
      }
      /* Too narrow for a table: each node is a list of its figures. */
      @container (max-width: 719px) {
        thead {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        tbody tr,
        tbody th {
          display: block;
        }
        tbody td {
          display: flex;
          justify-content: space-between;
          padding-block: 4px;
        }
        tbody td::before {
          content: attr(data-name);
          color: var(--_muted);
        }
        tbody tr {
          padding-block: 4px 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) nodes: readonly NodeInfo[] = [];

  protected override render(): TemplateResult {
    return html`<h2 id="title">Nodes</h2>
      <div class="card">
        <table aria-labelledby="title">
          <thead>
            <tr>
              <th scope="col">Node</th>
              <th scope="col">Version</th>
              <th scope="col">Running for</th>
              <th scope="col">Rooms</th>
              <th scope="col">People</th>
              <th scope="col">Connections</th>
              <th scope="col">Delay (99 %)</th>
            </tr>
          </thead>
          <tbody>
            ${this.nodes.map((node) => row(node))}
          </tbody>
        </table>
      </div>`;
  }
}

function row(node: NodeInfo): TemplateResult {
  const { id, version, startedAt, at, rooms, participants, sockets, eventLoopDelay, draining } = node;
  return html`<tr>
    <th scope="row">${id} ${draining ? html`<span class="tag warn">stopping</span>` : nothing}</th>
    <td data-name="Version">${version}</td>
    <td data-name="Running for">${since(startedAt, Date.parse(at))}</td>
    <td data-name="Rooms" class="number">${count(rooms)}</td>
    <td data-name="People" class="number">${count(participants)}</td>
    <td data-name="Connections" class="number">${count(sockets)}</td>
    <td data-name="Delay (99 %)" class="number">${milliseconds(eventLoopDelay.p99)}</td>
  </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-nodes': OperatorNodes;
  }
}
