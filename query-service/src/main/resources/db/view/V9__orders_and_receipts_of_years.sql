-- A year also holds what was ordered and paid: the rows are folded anew from the first event.
truncate view.year_sheet;
delete from view.dead_letter where processor = 'year-sheet';
delete from view.processor where processor = 'year-sheet';
