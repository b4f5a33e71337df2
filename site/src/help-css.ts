// The style of the pages of the help center.
import help from './styles/help.css?raw';
import askField from './styles/parts/ask-field.css?raw';
import linkList from './styles/parts/link-list.css?raw';

export const helpCss = [askField, linkList, help].join('\n');
