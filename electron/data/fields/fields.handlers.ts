import { implement } from '@orpc/server';
import { fieldsContract } from '#shared/fields/fields.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { addField, arrangeFields, listFields, removeField, updateField } from './fields.service.ts';

const fields = implement(fieldsContract).$context<DataContext>().use(inContractErrors);

export const fieldsHandlers = fields.router({
  list: fields.list.handler(({ context, input }) =>
    context.database.read((reader) => listFields(reader, input.isCounted)),
  ),
  create: fields.create.handler(({ context, input }) => addField(context.database, context.newUid, input)),
  update: fields.update.handler(({ context, input }) => updateField(context.database, context.newUid, input)),
  arrange: fields.arrange.handler(({ context, input }) => arrangeFields(context.database, input.ids)),
  remove: fields.remove.handler(({ context, input }) => removeField(context.database, input.id)),
});
