// Lists of agreements.
import type { AgreementRow } from '../../graph/types.ts';
import { addConnection } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { Agreement } from '../refs.ts';

const AgreementEdge = addEdge<AgreementRow>('Agreement', 'An agreement in a list.', (t) => ({
  node: t.field({ type: Agreement, description: 'The agreement.', resolve: (edge) => edge.row }),
}));

export const AgreementConnection = addConnection('Agreement', 'agreements', AgreementEdge);
