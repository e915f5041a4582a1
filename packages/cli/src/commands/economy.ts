// `parley economy`: what a tariff or a deal does to everyone, solved live; optimal tariffs, trade war, trade talks, value added.

import type { Command } from 'commander';
import type { Typed } from '../economy/answer.js';
import type { Session } from '../session.js';

/** The models are loaded when first asked for, so that every other command starts without them. */
const lens = () => import('../economy/answer.js');

export function addEconomy(program: Command, session: Session): void {
  const economy = program
    .command('economy')
    .description('what a tariff or a deal does to everyone, by general-equilibrium models solved live')
    .argument('<policy>', 'a policy file (YAML or CSV), liberation-day, or a scenario such as paper:B1');
  addWorldOptions(economy)
    .option('--model <name>', 'world, sectors, regions or nafta (default: what the policy says, else world)')
    .option('--json', 'the answer as JSON')
    .action(async (name: string, options: Typed) => (await lens()).answerPolicy(session, name, options));

  const options = (command: Command) => command.optsWithGlobals<Typed>();
  addWorldOptions(
    economy.command('optimal').description('the tariffs that are best for one country, with a certificate'),
  )
    .requiredOption('--country <code>', 'US, JP, ... or an id of the model')
    .option('--uniform', 'one tariff for everybody')
    .option('--model <name>', 'world or regions (default: world)')
    .option('--political', 'regions: with political weights')
    .option('--json', 'the answer as JSON')
    .action(async (_: unknown, command: Command) => (await lens()).answerOptimal(session, options(command)));
  addWorldOptions(economy.command('nash').description('a trade war: the tariffs of all are best replies'))
    .option('--model <name>', 'regions or world (default: regions)')
    .option('--players <codes>', 'world: who takes part (default: USA,CHN,EU)')
    .option('--political', 'regions: with political weights')
    .option('--json', 'the answer as JSON')
    .action(async (_: unknown, command: Command) => (await lens()).answerNash(session, options(command)));
  economy
    .command('cooperate')
    .description('trade talks: the tariffs that give every government the same, largest gain')
    .option('--model <name>', 'regions (default: regions)')
    .option('--from <start>', 'nash, factual or free-trade (default: factual)')
    .option('--political', 'with political weights')
    .option('--json', 'the answer as JSON')
    .action(async (_: unknown, command: Command) => (await lens()).answerTalks(session, options(command)));

  economy
    .command('rates')
    .description('average US duties by partner and sector, weighted by the imports of 2024')
    .requiredOption('--on <state>', 'a day, or "2025-08-20 as known on 2025-10-01"')
    .option('--to <state>', 'a second state of the law, beside the first')
    .option('--by <what>', 'partner, sector or both (default: partner)')
    .option('--json', 'the answer as JSON')
    .action(async (_: unknown, command: Command) =>
      (await lens()).answerRates(session, command.optsWithGlobals<Typed>()),
    );

  program
    .command('value-added')
    .description('whose value is in a product: every round of inputs back to where it was added')
    .requiredOption('--of <code>', 'country that makes it, such as JP')
    .requiredOption('--sector <name>', 'sector by id or name, such as "motor vehicles"')
    .option('--to <code>', 'country it is sold to: shows whose value the buyer pays for')
    .option('--table <name>', 'icio-2017 (7 economies x 44 industries) or wiod-2011 (41 x 35)', 'icio-2017')
    .option('--json', 'the answer as JSON')
    .action(async (options: Typed) => (await lens()).answerValueAdded(session, options));
}

function addWorldOptions(command: Command): Command {
  return command
    .option('--io', 'world: round-about production, half of cost is inputs')
    .option('--rebate <how>', 'world: income-tax or lump-sum')
    .option('--elasticity <number>', 'world: trade elasticity')
    .option('--pass-through <number>', 'world: pass-through of a tariff to the border price')
    .option('--deficits <how>', 'world: fixed, balanced or endogenous');
}
