-- Since when somebody is with a customer is kept as exactly as it is known, and of an agreement its end beside what it
-- was signed for. Rows of the form before cannot say either, so these views are folded anew from the ledger.
truncate view.customer_card, view.nine_grid, view.year_sheet;
delete from view.dead_letter where processor in ('customer-card', 'nine-grid', 'year-sheet');
update view.processor set position = 0 where processor in ('customer-card', 'nine-grid', 'year-sheet');
