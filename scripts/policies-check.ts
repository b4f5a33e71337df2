// `npm run policies:check`: rules and contacts nobody has compared with their source for 90 days.
import { CONTACTS } from '../functions/policies/contacts.ts';
import { overduePolicies, POLICIES } from '../functions/policies/policies.ts';

const now = Date.now();
const policies = overduePolicies(now);
const contacts = CONTACTS.filter(({ checkedOn }) => now - Date.parse(checkedOn) > 90 * 86_400_000);

for (const { id, checkedOn, source } of policies) console.log(`${checkedOn}  ${id}  ${source}`);
for (const { of, url, checkedOn } of contacts)
  console.log(`${checkedOn}  contact of ${of}  ${url}`);
console.log(
  `${policies.length + contacts.length} of ${POLICIES.length + CONTACTS.length} to be checked again`,
);
process.exit(policies.length + contacts.length > 0 ? 1 : 0);
