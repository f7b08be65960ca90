/** The operator's page: who is in which room, on which node, and how busy all of it is. */
import { OperatorConfirm } from './elements/operator-confirm.ts';
import { OperatorKey } from './elements/operator-key.ts';
import { OperatorNodes } from './elements/operator-nodes.ts';
import { OperatorPage } from './elements/operator-page.ts';
import { OperatorPeople } from './elements/operator-people.ts';
import { OperatorRates } from './elements/operator-rates.ts';
import { OperatorRooms } from './elements/operator-rooms.ts';

customElements.define('operator-confirm', OperatorConfirm);
customElements.define('operator-key', OperatorKey);
customElements.define('operator-nodes', OperatorNodes);
customElements.define('operator-people', OperatorPeople);
customElements.define('operator-rates', OperatorRates);
customElements.define('operator-rooms', OperatorRooms);
customElements.define('operator-page', OperatorPage);
