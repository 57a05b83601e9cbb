-- Runs in Neovim: opens the brief named in BRIEF, uses the built-in client, and writes what came of it as JSON to RESULT.
local result = {}

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000) or {}
  for _, answer in pairs(answers) do
    if answer.error then
      error(method .. ': ' .. answer.error.message)
    end
    return answer.result
  end
end

local function here()
  return { textDocument = vim.lsp.util.make_text_document_params() }
end

-- Puts the cursor on the words, and gives the parameters of a request about that place.
local function on(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words, 'cW') == 0 then
    error('no such words: ' .. words)
  end
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local function run()
  vim.cmd('edit ' .. vim.env.BRIEF)
  if vim.bo.filetype == '' then
    vim.bo.filetype = 'markdown'
  end
  vim.wait(15000, function()
    return #vim.diagnostic.get(0) > 0
  end, 20)
  result.diagnostics = vim.tbl_map(function(each)
    return {
      rule = each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code),
      severity = each.severity,
      message = each.message,
      range = { each.lnum, each.col, each.end_lnum, each.end_col },
    }
  end, vim.diagnostic.get(0))

  result.symbols = vim.tbl_map(function(item)
    return item.text
  end, vim.lsp.util.symbols_to_items(ask('textDocument/documentSymbol', here()), 0))
  result.workspaceSymbols = vim.tbl_map(function(symbol)
    return symbol.name
  end, ask('workspace/symbol', { query = 'railway' }))
  result.folds = #ask('textDocument/foldingRange', here())
  result.hover = ask('textDocument/hover', on('by the end of 2028')).contents.value
  result.lenses = vim.tbl_map(function(lens)
    return lens.command.title
  end, ask('textDocument/codeLens', here()))
  result.links = vim.tbl_map(function(link)
    return link.target
  end, ask('textDocument/documentLink', here()))

  local completions = ask('textDocument/completion', on('date: 2026'))
  result.completions = vim.tbl_map(function(item)
    return item.label
  end, completions.items or completions)

  local definition = ask('textDocument/definition', on('#what-comes-next'))
  vim.lsp.util.jump_to_location(definition, 'utf-16')
  result.definition = vim.api.nvim_get_current_line()
  result.references = vim.tbl_map(function(item)
    return item.text
  end, vim.lsp.util.locations_to_items(
    ask('textDocument/references', vim.tbl_extend('error', on('What comes next'), { context = { includeDeclaration = false } })),
    'utf-16'
  ))

  local rename = ask('textDocument/rename', vim.tbl_extend('error', on('What comes next'), { newName = 'What now?' }))
  vim.lsp.util.apply_workspace_edit(rename, 'utf-16')
  result.renamed = lines()

  local range = vim.lsp.util.make_range_params(0, 'utf-16')
  range.range = { start = { line = 0, character = 0 }, ['end'] = { line = vim.fn.line('$'), character = 0 } }
  range.context = { diagnostics = {}, only = { 'source.fixAll' } }
  for _, action in ipairs(ask('textDocument/codeAction', range)) do
    local whole = action.edit and action or ask('codeAction/resolve', action)
    vim.lsp.util.apply_workspace_edit(whole.edit, 'utf-16')
  end
  result.fixed = lines()

  local format = vim.lsp.util.make_formatting_params({ tabSize = 2, insertSpaces = true })
  vim.lsp.util.apply_text_edits(ask('textDocument/formatting', format), 0, 'utf-16')
  result.formatted = lines()
end

local ok, reason = pcall(run)
if not ok then
  result.error = tostring(reason)
end
local file = assert(io.open(vim.env.RESULT, 'w'))
file:write(vim.json.encode(result))
file:close()
vim.cmd('qall!')
