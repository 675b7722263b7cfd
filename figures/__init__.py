"""The numbers behind figures that are drawn from data, and the scripts that draw them."""
