// Writes the dashboard as a TypeScript constant of the type that Grafana has for it, and the options of each panel
// as constants of the types of its plugin, so that the compiler finds whatever Grafana does not know.
import { readFileSync, writeFileSync } from 'node:fs';

const dashboard = JSON.parse(readFileSync('../dashboards/pressline.json', 'utf8'));
const raw = '@grafana/schema/dist/esm/raw/composable';
const plugins = {
  bargauge: ['BarGaugePanelCfg', false],
  stat: ['StatPanelCfg', false],
  'state-timeline': ['StateTimelinePanelCfg', true],
  timeseries: ['TimeSeriesPanelCfg', true],
};

const lines = [
  "import type { Dashboard } from '@grafana/schema/dist/esm/raw/dashboard/x/Dashboard_types.gen';",
  // Enums are JSON strings in the file.
  'type Plain<T> = T extends string ? `${T}` : T extends (infer U)[] ? Plain<U>[]',
  '  : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;',
];
for (const [name, [types, hasFields]] of Object.entries(plugins)) {
  const own = types.replace('PanelCfg', '');
  const folder = name.replace('-', '');
  lines.push(
    `import type { Options as ${own}Options${hasFields ? `, FieldConfig as ${own}Fields` : ''} }` +
      ` from '${raw}/${folder}/panelcfg/x/${types}_types.gen';`,
  );
}
lines.push(`export const dashboard: Plain<Dashboard> = ${JSON.stringify(dashboard, null, 2)};`);
for (const panel of dashboard.panels.filter((it) => it.type !== 'row')) {
  if (!(panel.type in plugins)) {
    throw new Error(`panel ${panel.id} is of a type that is not checked: ${panel.type}`);
  }
  const [types, hasFields] = plugins[panel.type];
  const own = types.replace('PanelCfg', '');
  lines.push(`export const options${panel.id}: Plain<${own}Options> = ${JSON.stringify(panel.options)};`);
  if (hasFields) {
    const custom = JSON.stringify(panel.fieldConfig.defaults.custom);
    lines.push(`export const fields${panel.id}: Plain<${own}Fields> = ${custom};`);
  }
}
writeFileSync('generated.ts', lines.join('\n') + '\n');
