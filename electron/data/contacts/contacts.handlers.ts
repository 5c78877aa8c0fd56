import { implement } from '@orpc/server';
import { contactsContract } from '#shared/contacts/contacts.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { runTask } from '../tasks.ts';
import { emptyBin, removeContacts, restoreContacts } from './contactBin.service.ts';
import { changeMatching } from './contactBulk.service.ts';
import { previewMatching } from './contactBulkPreview.service.ts';
import { photoOf, setPhoto } from './contactPhoto.service.ts';
import {
  contactCard,
  contactCount,
  contactIds,
  createContact,
  findCompanies,
  pageOfContacts,
  updateContactFields,
} from './contacts.service.ts';
import { tagContacts, tagsInUse } from './contactTags.service.ts';

const contacts = implement(contactsContract).$context<DataContext>().use(inContractErrors);

export const contactsHandlers = contacts.router({
  list: contacts.list.handler(({ context, input }) =>
    context.database.read((reader) => pageOfContacts(reader, { ...input, today: context.today() })),
  ),
  count: contacts.count.handler(({ context, input }) =>
    context.database.read((reader) => contactCount(reader, input.filter, context.today())),
  ),
  ids: contacts.ids.handler(({ context, input }) =>
    context.database.read((reader) => contactIds(reader, input.filter, context.today())),
  ),
  get: contacts.get.handler(({ context, input }) => context.database.read((reader) => contactCard(reader, input.id))),
  tags: contacts.tags.handler(({ context }) => context.database.read(tagsInUse)),
  companies: contacts.companies.handler(({ context, input }) =>
    context.database.read((reader) => findCompanies(reader, input.text, input.limit)),
  ),
  create: contacts.create.handler(({ context, input }) => createContact(context.database, context.newUid, input)),
  update: contacts.update.handler(({ context, input }) => updateContactFields(context.database, input)),
  tag: contacts.tag.handler(({ context, input }) => tagContacts(context.database, input)),
  bulk: contacts.bulk.handler(({ context, input, signal }) =>
    runTask(context.tasks, (task) => changeMatching(context.database, input, context.today(), task), signal),
  ),
  previewBulk: contacts.previewBulk.handler(({ context, input }) =>
    context.database.read((reader) => previewMatching(reader, input, context.today())),
  ),
  remove: contacts.remove.handler(({ context, input }) => removeContacts(context.database, input)),
  restore: contacts.restore.handler(({ context, input }) => restoreContacts(context.database, input)),
  emptyBin: contacts.emptyBin.handler(({ context }) => emptyBin(context.database)),
  emptyBinTask: contacts.emptyBinTask.handler(({ context, signal }) =>
    runTask(context.tasks, (task) => emptyBin(context.database, task), signal),
  ),
  setPhoto: contacts.setPhoto.handler(({ context, input }) => setPhoto(context.database, input)),
  photo: contacts.photo.handler(({ context, input }) => context.database.read((reader) => photoOf(reader, input.hash))),
});
