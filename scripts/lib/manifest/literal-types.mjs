import ts from 'typescript-6';
import { ROOT } from '../root.mjs';

/** @typedef {{ readonly name: string, readonly type: string, readonly optional: boolean, readonly description: string }} Field */

/**
 * Types as a reader needs them. The analyzer copies what is written: of `StageLayout` it cannot say that it is
 * `'auto' | 'grid' | 'spotlight'`, and a parameter with a default may have no type in writing at all.
 */
export class LiteralTypes {
  #program;
  #checker;

  /** @param {readonly string[]} paths modules whose classes are asked about, relative to the repository */
  constructor(paths) {
    const { config } = ts.readConfigFile(`${ROOT}/tsconfig.json`, (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: paths }, ts.sys, ROOT);
    this.#program = ts.createProgram(
      paths.map((path) => `${ROOT}/${path}`),
      { ...options, types: [] },
    );
    this.#checker = this.#program.getTypeChecker();
  }

  /** @param {string} path @param {string} className @param {string} member @returns {string | null} */
  ofMember(path, className, member) {
    const type = this.#typeOf(path, className, member);
    return type && this.#text(type);
  }

  /** @param {string} path @param {string} className @param {string} method @param {string} parameter @returns {string | null} */
  ofParameter(path, className, method, parameter) {
    const signature = this.#typeOf(path, className, method)?.getCallSignatures()[0];
    const symbol = signature?.getParameters().find(({ name }) => name === parameter);
    // That it may be left out is said by `optional`.
    return symbol ? this.#text(this.#checker.getTypeOfSymbol(symbol)).replace(/ \| undefined$/, '') : null;
  }

  /**
   * @param {string} path of the module that exports it, wherever it is declared
   * @param {string} name
   * @returns {{ readonly name: string, readonly description: string, readonly fields: readonly Field[] }} its own fields, then those
   * that it inherits
   */
  ofInterface(path, name) {
    const source = this.#program.getSourceFile(`${ROOT}/${path}`);
    const module = source && this.#checker.getSymbolAtLocation(source);
    const found = module && this.#checker.getExportsOfModule(module).find((one) => one.name === name);
    if (!found) throw new Error(`${path} does not export ${name}.`);
    const symbol = found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
    const fields = this.#checker.getDeclaredTypeOfSymbol(symbol).getProperties();
    return { name, description: this.#comment(symbol), fields: fields.map((field) => this.#field(field)) };
  }

  /** @param {ts.Symbol} symbol @returns {Field} */
  #field(symbol) {
    return {
      name: symbol.name,
      type: this.#text(this.#checker.getTypeOfSymbol(symbol)).replace(/ \| undefined$/, ''),
      optional: Boolean(symbol.flags & ts.SymbolFlags.Optional),
      description: this.#comment(symbol),
    };
  }

  /** On one line, with the names that it links to. @param {ts.Symbol} symbol @returns {string} */
  #comment(symbol) {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    return text.replace(/\{@link (\S+)\}/g, '`$1`').replace(/\s+/g, ' ');
  }

  /** @param {string} path @param {string} className @param {string} name @returns {ts.Type | null} */
  #typeOf(path, className, name) {
    const declaration = this.#program
      .getSourceFile(`${ROOT}/${path}`)
      ?.statements.find(
        (statement) => ts.isClassDeclaration(statement) && statement.name?.text === className,
      );
    const symbol = declaration && this.#checker.getTypeAtLocation(declaration).getProperty(name);
    return symbol ? this.#checker.getTypeOfSymbol(symbol) : null;
  }

  /** @param {ts.Type} type @returns {string} */
  #text(type) {
    const { NoTruncation, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
    const flags = NoTruncation | UseSingleQuotesForStringLiteralType;
    return choiceOf(type) ?? this.#checker.typeToString(type, undefined, flags);
  }
}

/** More words than these are better called by the name of their type. */
const MOST = 10;

/** One of a few words in the order in which the source has them, `null` last. @param {ts.Type} type @returns {string | null} */
function choiceOf(type) {
  if (!type.isUnion() || type.types.length > MOST) return null;
  const words = type.types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  const others = type.types.filter((one) => !one.isStringLiteral());
  if (
    words.length === 0 ||
    others.some(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
  )
    return null;
  const written = type.aliasSymbol?.declarations?.[0]?.getText() ?? '';
  /** @param {string} word */
  const place = (word) => written.indexOf(`'${word}'`);
  const names = words.sort((a, b) => place(a) - place(b)).map((word) => `'${word}'`);
  return [...names, ...(others.some(({ flags }) => flags & ts.TypeFlags.Null) ? ['null'] : [])].join(' | ');
}
